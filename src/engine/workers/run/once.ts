import type { RunResult, TensorEvents } from '../../passes/run.ts';
import type { Client, ClientEvents, Shown } from './client.ts';
import type { Failure } from './protocol.ts';

/** What a computation on its own rejects with. */
export class ComputationError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * The exact result of one config, trained before by `after`, with every quantity and its magnitudes, from a worker of its own; `tensors` takes every
 * tensor of the run before. Rejects with a `ComputationError`, or with what `tensors` throws; an abort ends it.
 */
export function computeOnce(
  startClient: (events: ClientEvents) => Client,
  { config, after }: Pick<Shown, 'config' | 'after'>,
  signal: AbortSignal,
  tensors?: TensorEvents,
): Promise<RunResult> {
  return new Promise<RunResult>((resolve, reject) => {
    signal.throwIfAborted();
    const end = (error: unknown) => {
      client.close();
      reject(error);
    };
    const client = startClient({
      shown({ result }) {
        client.close();
        resolve(result);
      },
      progress() {},
      refused: ({ failure }) => end(new ComputationError(failure)),
      tensors: tensors && ending(tensors, end),
    });
    signal.addEventListener('abort', () => end(signal.reason));
    client.request(config, { occasional: true, magnitudes: true, exactOnly: true, after, ...(tensors && { tensors: true }) });
  });
}

/** The same, but that what it throws, such as for want of memory, goes to `end`. */
function ending({ onTensor, onLabels, onTargets }: TensorEvents, end: (error: unknown) => void): TensorEvents {
  const guarded =
    <Args extends unknown[]>(take: (...args: Args) => void) =>
    (...args: Args) => {
      try {
        take(...args);
      } catch (error) {
        end(error);
      }
    };
  return { onTensor: guarded(onTensor), onLabels: guarded(onLabels), onTargets: guarded(onTargets) };
}
