/** Seconds in which nothing comes nearer, after which the page says what it waits for, and after which it gives up. */
export const SLOW = 3;
export const PATIENCE = 15;

/** What was waited for neither came nor failed. */
export class LateError extends Error {}

/**
 * The same promise, but that it is rejected with a `LateError` when nothing has come within `PATIENCE` seconds. `slow` is called when nothing has come
 * within the first few.
 */
export async function inTime<T>(coming: Promise<T>, slow = () => {}): Promise<T> {
  const timers: ReturnType<typeof setTimeout>[] = [];
  const late = new Promise<never>((_, reject) => {
    timers.push(setTimeout(slow, 1000 * SLOW));
    timers.push(setTimeout(() => reject(new LateError(`Nothing came within ${PATIENCE} seconds.`)), 1000 * PATIENCE));
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/** The same promise, but that an abort rejects it with the reason. */
export function unlessAborted<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([coming, aborted]);
}

/** Resolves when it has come or a few seconds have passed: who waits then goes on without it. Never rejects. */
export const orSlow = (coming: Promise<unknown>): Promise<unknown> =>
  Promise.race([coming.catch(() => {}), new Promise(resolve => setTimeout(resolve, 1000 * SLOW))]);
