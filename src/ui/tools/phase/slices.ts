/** A computation that pauses often (within a few milliseconds), perhaps with a first rough result, and returns its last. */
export type Sliced<T> = Generator<T | undefined, T>;

const SLICE = 6;

/** Runs it in the pauses between frames, a few milliseconds at a time. Returns a function that ends it. */
export function runInSlices<T>(work: Sliced<T>, onResult: (result: T, last: boolean) => void): () => void {
  let timer = 0;
  const go = () => {
    const end = performance.now() + SLICE;
    do {
      const { value, done } = work.next();
      if (value !== undefined) onResult(value, done === true);
      if (done) return;
    } while (performance.now() < end);
    timer = window.setTimeout(go);
  };
  timer = window.setTimeout(go);
  return () => window.clearTimeout(timer);
}
