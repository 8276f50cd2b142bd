import { type Config, hasPlane, type View } from '../config/config.ts';
import { trainedBy } from '../config/training.ts';
import type { Client, ClientEvents, Shown } from '../engine/workers/run/client.ts';
import type { Request } from '../engine/workers/run/protocol.ts';
import { type NetworkId, type NetworkRun, type State, store } from './state.ts';

const networks: readonly NetworkId[] = ['a', 'b'];

export type StartClient = (events: ClientEvents) => Client;

/** What is under way for one network: which config and options were asked last. */
interface Lane {
  id: NetworkId;
  readonly client: Client;
  config: Config;
  options: Request['options'];
}

export interface RunSync {
  /** Stops the runs under way; the picture stays. */
  cancel(): void;
  /** Runs again what was stopped or failed. */
  retry(): void;
}

/**
 * Keeps the runs in step with the experiment: a client for each network, asked anew whenever its config changes. Results enter the store when each
 * network that was asked has one, at once: what they change is then rendered before the next frame begins, which has but to lay it out and paint it.
 * What comes earlier waits for the next frame, so that no network waits for a slower one.
 */
export function syncRuns(startClient: StartClient, nextFrame: (then: () => void) => void): RunSync {
  let lanes: Partial<Record<NetworkId, Lane>> = {};
  let arrived = new Map<NetworkId, Partial<NetworkRun>>();

  const set = (id: NetworkId, run: Partial<NetworkRun>) => {
    const { runs } = store.getState();
    store.setState({ runs: { ...runs, [id]: { ...runs[id], ...run } } });
  };
  const flush = () => {
    if (arrived.size === 0) return;
    const runs = { ...store.getState().runs };
    for (const [id, run] of arrived) if (lanes[id]) runs[id] = { ...runs[id], ...run };
    arrived.clear();
    store.setState({ runs });
  };
  const allHaveResults = () => {
    const { runs } = store.getState();
    return networks.every(id => !lanes[id] || !runs[id].pending || arrived.get(id)?.shown);
  };
  const arrive = (id: NetworkId, run: Partial<NetworkRun>) => {
    const first = arrived.size === 0;
    arrived.set(id, { ...arrived.get(id), ...run });
    if (allHaveResults()) flush();
    else if (first) nextFrame(flush);
  };

  const start = (id: NetworkId, config: Config, options: Request['options']): Lane => {
    const client = startClient({
      shown: (shown: Shown, last) =>
        arrive(lane.id, { shown, loading: null, failure: null, ...(last && { pending: false, progress: null, stopped: false }) }),
      progress: ({ fraction, remaining }) => arrive(lane.id, { progress: { fraction, remaining }, loading: null }),
      loading: loading => arrive(lane.id, { loading }),
      refused: ({ failure }) => arrive(lane.id, { failure, pending: false, progress: null, loading: null }),
    });
    const lane: Lane = { id, client, config, options };
    return lane;
  };

  const ask = (id: NetworkId, config: Config, options: Request['options']) => {
    const lane = lanes[id] ?? start(id, config, options);
    lanes[id] = Object.assign(lane, { config, options });
    const late = arrived.get(id)?.shown;
    if (late) arrived.set(id, { shown: late });
    else arrived.delete(id);
    set(id, { pending: true, failure: null, progress: null, loading: null, stopped: false });
    lane.client.request(config, options);
  };

  const follow = (state: State) => {
    for (const id of networks) {
      const config = state.experiment[id];
      const lane = lanes[id];
      if (!config) {
        lane?.client.close();
        delete lanes[id];
        continue;
      }
      const options = optionsOf(id, config, state.experiment.view);
      if (!lane || lane.config !== config || !sameOptions(lane.options, options)) ask(id, config, options);
    }
  };

  /** The networks have changed places, and what is under way for each goes with it. */
  const exchange = () => {
    const { a, b } = lanes;
    lanes = { ...(b && { a: Object.assign(b, { id: 'a' as const }) }), ...(a && { b: Object.assign(a, { id: 'b' as const }) }) };
    arrived = new Map([...arrived].map(([id, run]) => [id === 'a' ? 'b' : 'a', run]));
  };

  follow(store.getState());
  store.subscribe((state, { experiment: before }) => {
    const { experiment } = state;
    if (experiment === before) return;
    if (experiment.a === before.b && experiment.b === before.a) exchange();
    follow(state);
  });

  return {
    cancel() {
      for (const id of networks) {
        if (!store.getState().runs[id].pending) continue;
        lanes[id]?.client.cancel();
        set(id, { pending: false, progress: null, loading: null, stopped: true });
      }
    },
    retry() {
      for (const id of networks) {
        const { stopped, failure } = store.getState().runs[id];
        const lane = lanes[id];
        if (!lane || !(stopped || failure)) continue;
        if (failure) {
          lane.client.close();
          delete lanes[id];
        }
        ask(id, lane.config, lane.options);
      }
    },
  };
}

/** What the view needs beyond what every run gives. */
function optionsOf(id: NetworkId, config: Config, view: View): Request['options'] {
  return {
    occasional: view.rows.some(row => row === 'dActivations' || row === 'dNormalized'),
    magnitudes: view.rowScale === 'log',
    ...(view.plane === 'on' && hasPlane(config) && { plane: true }),
    after: trainedBy(config, view, id),
  };
}

const sameOptions = (x: Request['options'], y: Request['options']) => JSON.stringify(x) === JSON.stringify(y);
