/** A browser engine that a check drives, whatever protocol it speaks. */
export interface Engine {
  /** With its version. */
  readonly name: string;
  open(address: string): Promise<void>;
  /** What the JavaScript `expression`, a promise of a string, comes to in the page. */
  evaluate(expression: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts an engine; null where it is not installed. */
export type Start = () => Promise<Engine | null>;

/** Asks again while `find` gives nothing, for at most `seconds`. */
export async function until<T>(find: () => Promise<T | undefined> | T | undefined, what: string, seconds = 30): Promise<T> {
  const end = Date.now() + 1000 * seconds;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within ${seconds} s.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
