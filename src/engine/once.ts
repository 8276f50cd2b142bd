import type { Config } from '../config/config.ts';
import type { Client, ClientEvents } from './client.ts';
import type { RunResult } from './run.ts';

/** The exact result of one config with every quantity and its magnitudes, from a worker of its own. Rejects with the failure's message; an abort ends it. */
export function computeOnce(startClient: (events: ClientEvents) => Client, config: Config, signal: AbortSignal): Promise<RunResult> {
  return new Promise<RunResult>((resolve, reject) => {
    const client = startClient({
      shown({ result }) {
        client.close();
        resolve(result);
      },
      progress() {},
      refused({ failure }) {
        client.close();
        reject(new Error(failure.message));
      },
    });
    signal.addEventListener('abort', () => {
      client.close();
      reject(signal.reason);
    });
    client.request(config, { dActivations: true, magnitudes: true, exactOnly: true });
  });
}
