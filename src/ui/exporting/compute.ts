import type { Config, Experiment } from '../../config/config.ts';
import { createClient } from '../../engine/client.ts';
import { computeOnce } from '../../engine/once.ts';
import type { RunResult, TensorEvents } from '../../engine/run.ts';
import { startWorker } from '../../engine/startWorker.ts';

/** What an experiment gives: A's exact result, and B's where there is a B. */
export type Results = readonly [a: RunResult, b: RunResult | null];

/** The exact result of one network, in a worker of its own. */
export const compute = (config: Config, signal: AbortSignal, tensors?: TensorEvents): Promise<RunResult> =>
  computeOnce(events => createClient(startWorker, document.baseURI, events), config, signal, tensors);

/** Both networks at once; where one fails the other is ended. */
export async function computeBoth({ a, b }: Experiment, signal: AbortSignal): Promise<Results> {
  const both = new AbortController();
  signal.addEventListener('abort', () => both.abort(signal.reason));
  try {
    return await Promise.all([compute(a, both.signal), b && compute(b, both.signal)]);
  } catch (error) {
    both.abort();
    throw error;
  }
}
