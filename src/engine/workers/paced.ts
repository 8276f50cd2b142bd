/** Milliseconds between two pauses: messages wait for them, and a browser ends a worker that does not pause only after two seconds. */
export const PATIENCE = 6;
const NEWS_EVERY = 100;

/** The clock of a worker, and how it lets others have their turn. */
export interface Pace {
  /** In milliseconds. */
  now(): number;
  /** Lets messages that have come be handled. */
  pause(): Promise<void>;
}

/** Does all the steps, pauses every few milliseconds, and tells ten times a second what the last step yielded. */
export async function paced<T>(steps: Generator<number, T, void>, { now, pause }: Pace, tell: (yielded: number) => void): Promise<T> {
  let told = now();
  let paused = told;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - paused < PATIENCE) continue;
    await pause();
    paused = now();
    if (paused - told < NEWS_EVERY) continue;
    told = paused;
    tell(step.value);
  }
}
