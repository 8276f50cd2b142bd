import type { Config, Experiment, View } from '../../config/config.ts';
import { trainedBy } from '../../config/training.ts';
import type { RunResult, TensorEvents } from '../../engine/passes/run.ts';
import { createClient } from '../../engine/workers/run/client.ts';
import { computeOnce } from '../../engine/workers/run/once.ts';
import { startWorker } from '../../engine/workers/run/startWorker.ts';

/** What an experiment gives: A's exact result, and B's where there is a B. */
export type Results = readonly [a: RunResult, b: RunResult | null];

/** The exact result of one network, as the view shows it, in a worker of its own. */
export const compute = (id: 'a' | 'b', config: Config, view: View, signal: AbortSignal, tensors?: TensorEvents): Promise<RunResult> =>
  computeOnce(
    events => createClient(startWorker, document.baseURI, events),
    { config, after: trainedBy(config, view, id) },
    signal,
    tensors,
  );

/** Both networks at once; where one fails the other is ended. */
export async function computeBoth({ a, b, view }: Experiment, signal: AbortSignal): Promise<Results> {
  const both = new AbortController();
  signal.addEventListener('abort', () => both.abort(signal.reason));
  try {
    return await Promise.all([compute('a', a, view, both.signal), b && compute('b', b, view, both.signal)]);
  } catch (error) {
    both.abort();
    throw error;
  }
}
