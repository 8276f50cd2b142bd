/** Work that can be paused and dropped between its slices: it yields after each. */
export type Steps<T = void> = Generator<void, T, void>;

/** Runs all the slices at once. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
