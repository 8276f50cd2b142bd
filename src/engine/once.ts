import type { Config } from '../config/config.ts';
import type { Client, ClientEvents } from './client.ts';
import type { Failure } from './protocol.ts';
import type { RunResult, TensorEvents } from './run.ts';

/** What a computation on its own rejects with. */
export class ComputationError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * The exact result of one config with every quantity and its magnitudes, from a worker of its own; `tensors` takes every tensor of the run before.
 * Rejects with a `ComputationError`; an abort ends it.
 */
export function computeOnce(
  startClient: (events: ClientEvents) => Client,
  config: Config,
  signal: AbortSignal,
  tensors?: TensorEvents,
): Promise<RunResult> {
  return new Promise<RunResult>((resolve, reject) => {
    const client = startClient({
      shown({ result }) {
        client.close();
        resolve(result);
      },
      progress() {},
      refused({ failure }) {
        client.close();
        reject(new ComputationError(failure));
      },
      tensors,
    });
    signal.addEventListener('abort', () => {
      client.close();
      reject(signal.reason);
    });
    client.request(config, { dActivations: true, magnitudes: true, exactOnly: true, ...(tensors && { tensors: true }) });
  });
}
