/** How many copies are kept at the most, and how many bytes. */
const MOST = 32;
const MOST_BYTES = 64 * 2 ** 20;
/** Steps from one to the next, at first. */
const FIRST = 8;

/** Copies of a training at some of its steps: an earlier step is then reached again from the one before it. The more steps, the farther apart they lie. */
export interface Checkpoints<T> {
  /** The training has come to this step; `copy` is called if it is to be kept. */
  pass(step: number, copy: () => T): void;
  /** The last one at or before a step. */
  before(step: number): { readonly step: number; readonly copy: T } | null;
}

/** `bytes` is the size of a copy. */
export function createCheckpoints<T>(bytes: number): Checkpoints<T> {
  const most = Math.min(MOST, Math.floor(MOST_BYTES / bytes));
  const kept = new Map<number, T>();
  let every = FIRST;
  return {
    pass(step, copy) {
      if (most === 0 || kept.has(step)) return;
      while (step % every === 0 && kept.size === most) {
        every *= 2;
        for (const other of kept.keys()) if (other % every !== 0) kept.delete(other);
      }
      if (step % every === 0) kept.set(step, copy());
    },
    before(step) {
      const last = Math.max(...[...kept.keys()].filter(other => other <= step));
      return Number.isFinite(last) ? { step: last, copy: kept.get(last)! } : null;
    },
  };
}
