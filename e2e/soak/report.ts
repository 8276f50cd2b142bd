/** What a soak prints, and the faults that it has found. */
export interface Report {
  say(text: string): void;
  fault(text: string): void;
  readonly faults: readonly string[];
}

export function createReport(): Report {
  const faults: string[] = [];
  const say = (text: string) => process.stdout.write(`${text}\n`);
  return {
    say,
    fault(text) {
      faults.push(text);
      say(`FAULT ${text.slice(0, 2000)}`);
    },
    faults,
  };
}
