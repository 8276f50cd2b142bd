import type { Config } from '../config/config.ts';
import type { Client, ClientEvents } from './client.ts';
import type { Failure } from './protocol.ts';
import type { RunResult } from './run.ts';

export type Outcome = { readonly kind: 'result'; readonly result: RunResult } | { readonly kind: 'failure'; readonly failure: Failure };

/** Runs many networks beside those that the page shows. */
export interface Pool {
  /**
   * Runs the configs in their order, each once and on its whole batch, and tells every outcome as it comes; a run that fails does not stop the others.
   * Settles when all are done, or at once when `signal` is aborted: then nothing more is told. A second call while one is under way gets clients of its own.
   */
  runAll(configs: readonly Config[], onOutcome: (index: number, outcome: Outcome) => void, signal: AbortSignal): Promise<void>;
}

/** At most `size` clients at a time. They live as long as the `runAll` that started them, so that an idle pool holds no memory. */
export function createPool(startClient: (events: ClientEvents) => Client, size: number): Pool {
  return {
    async runAll(configs, onOutcome, signal) {
      if (signal.aborted) return;
      let next = 0;
      const work = async () => {
        const runner = startRunner(startClient, signal);
        while (next < configs.length && !signal.aborted) {
          const index = next++;
          const outcome = await runner.run(configs[index]!);
          if (!signal.aborted) onOutcome(index, outcome);
        }
        runner.close();
      };
      await Promise.all(Array.from({ length: Math.min(size, configs.length) }, work));
    },
  };
}

const STOPPED: Outcome = { kind: 'failure', failure: { kind: 'other', message: 'stopped' } };

/** One client that runs one config after the other. An abort ends its worker and whatever is under way. */
function startRunner(startClient: (events: ClientEvents) => Client, signal: AbortSignal) {
  let settle: (outcome: Outcome) => void = () => {};
  const client = startClient({
    shown: ({ result }, last) => last && settle({ kind: 'result', result }),
    progress() {},
    refused: ({ failure }) => settle({ kind: 'failure', failure }),
  });
  const stop = () => {
    client.close();
    settle(STOPPED);
  };
  signal.addEventListener('abort', stop);
  return {
    run(config: Config): Promise<Outcome> {
      return new Promise(resolve => {
        settle = resolve;
        client.request(config, { exactOnly: true });
      });
    },
    close() {
      signal.removeEventListener('abort', stop);
      client.close();
    },
  };
}
