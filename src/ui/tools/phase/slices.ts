/** A computation that pauses every few milliseconds, and may give rough results on the way to its last. */
export type Sliced<T, Rough = never> = Generator<Rough | undefined, T>;

const SLICE = 6;

/** Runs it between frames, a few milliseconds at a time. Returns a function that ends it. */
export function runInSlices<T>(work: Sliced<T, T>, onResult: (result: T, last: boolean) => void): () => void {
  const go = () => {
    const end = performance.now() + SLICE;
    do {
      const { value, done } = work.next();
      if (value !== undefined) onResult(value, done === true);
      if (done) return;
    } while (performance.now() < end);
    timer = setTimeout(go);
  };
  let timer = setTimeout(go);
  return () => clearTimeout(timer);
}
