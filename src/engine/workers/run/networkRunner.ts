import type { Config } from '../../../config/config.ts';
import type { RunResult } from '../../passes/run.ts';
import type { Runner } from '../pool.ts';
import type { Client, ClientEvents } from './client.ts';
import type { Failure } from './protocol.ts';

export type Outcome = { readonly kind: 'result'; readonly result: RunResult } | { readonly kind: 'failure'; readonly failure: Failure };

/** Runs network after network on one client, each on its whole batch. The only news of a run is its outcome. */
export function createNetworkRunner(startClient: (events: ClientEvents) => Client): Runner<Config, Outcome> {
  let settle: (outcome: Outcome | null) => void = () => {};
  const client = startClient({
    shown: ({ result }, last) => last && settle({ kind: 'result', result }),
    progress() {},
    refused: ({ failure }) => settle({ kind: 'failure', failure }),
  });
  return {
    run(config, tell) {
      return new Promise(resolve => {
        settle = outcome => {
          if (outcome) tell(outcome);
          resolve();
        };
        client.request(config, { exactOnly: true });
      });
    },
    close() {
      client.close();
      settle(null);
    },
  };
}
