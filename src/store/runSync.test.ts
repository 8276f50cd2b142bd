import { beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import type { Client, ClientEvents, Shown } from '../engine/client.ts';
import type { Request } from '../engine/protocol.ts';
import { change, open, removeB, setTarget, setView } from './actions.ts';
import { syncRuns } from './runSync.ts';
import { store } from './state.ts';

interface FakeClient extends Client {
  readonly events: ClientEvents;
  readonly asked: { config: Config; options: Request['options'] }[];
  cancelled: number;
  closed: boolean;
}

function fakeClient(events: ClientEvents): FakeClient {
  const client: FakeClient = {
    events,
    asked: [],
    cancelled: 0,
    closed: false,
    request: (config, options) => void client.asked.push({ config, options }),
    cancel: () => void client.cancelled++,
    close() {
      client.closed = true;
    },
  };
  return client;
}

let clients: FakeClient[] = [];
let frames: (() => void)[] = [];
const frame = () => {
  for (const then of frames.splice(0)) then();
};
/** What earlier tests started still follows the store, with clients and frames of its own. */
function start() {
  const [own, ownFrames]: [FakeClient[], (() => void)[]] = [[], []];
  clients = own;
  frames = ownFrames;
  return syncRuns(
    events => {
      const client = fakeClient(events);
      own.push(client);
      return client;
    },
    then => ownFrames.push(then),
  );
}
const shown = (seed: string) => ({ config: { seed } }) as unknown as Shown;
const runs = () => store.getState().runs;

beforeEach(() => store.setState(store.getInitialState(), true));

test('each network has a client of its own and is asked once for each of its configs', () => {
  start();
  expect(clients.map(({ asked }) => asked.length)).toEqual([1]);
  open('vs.act=tanh');
  expect(clients.map(({ asked }) => asked.length)).toEqual([2, 1]);
  setTarget('b');
  change({ batchSize: 7 });
  expect(clients.map(({ asked }) => asked.length)).toEqual([2, 2]);
  expect(clients[1]!.asked.at(-1)!.config).toBe(store.getState().experiment.b);
});

test('what is looked at asks anew only when it needs what was not computed', () => {
  start();
  setView({ rows: ['weights'] });
  expect(clients[0]!.asked).toHaveLength(1);
  setView({ rows: ['weights', 'dActivations'] });
  setView({ rowScale: 'log' });
  expect(clients[0]!.asked.map(({ options }) => options)).toEqual([
    { dActivations: false, magnitudes: false },
    { dActivations: true, magnitudes: false },
    { dActivations: true, magnitudes: true },
  ]);
});

test('results enter the store once a frame, the newest of them', () => {
  start();
  let changes = 0;
  const end = store.subscribe(() => {
    changes++;
  });
  clients[0]!.events.shown(shown('1'), false);
  clients[0]!.events.shown(shown('2'), true);
  expect([runs().a.shown, frames.length]).toEqual([null, 1]);
  frame();
  end();
  expect([runs().a.shown?.config.seed, runs().a.pending, changes]).toEqual(['2', false, 1]);
});

test('a result that comes before its frame does not end the waiting for a newer request', () => {
  start();
  clients[0]!.events.shown(shown('1'), true);
  change({ batchSize: 7 });
  frame();
  expect([runs().a.shown?.config.seed, runs().a.pending]).toEqual(['1', true]);
});

test('a failure before its frame does not outlive the change that mends it', () => {
  start();
  clients[0]!.events.refused({ kind: 'refusal', id: 1, failure: { kind: 'memory', message: '' } });
  change({ batchSize: 7 });
  frame();
  expect([runs().a.failure, runs().a.pending]).toEqual([null, true]);
});

describe('B removed', () => {
  test('closes its client, and what it still says is nothing to the store', () => {
    start();
    open('vs.act=tanh');
    clients[1]!.events.shown(shown('late'), true);
    removeB();
    frame();
    expect(clients.map(({ closed }) => closed)).toEqual([false, true]);
    expect(runs().b.shown).toBe(null);
  });
});

describe('stop', () => {
  test('ends the waiting; run again asks the same once more', () => {
    const sync = start();
    sync.cancel();
    expect(clients[0]!.cancelled).toBe(1);
    expect(runs().a).toMatchObject({ pending: false, stopped: true });
    sync.retry();
    expect(clients[0]!.asked.map(({ config }) => config)).toEqual([store.getState().experiment.a, store.getState().experiment.a]);
    expect(runs().a).toMatchObject({ pending: true, stopped: false });
  });

  test('of what is done changes nothing', () => {
    const sync = start();
    clients[0]!.events.shown(shown('1'), true);
    frame();
    sync.cancel();
    expect([clients[0]!.cancelled, runs().a.stopped]).toEqual([0, false]);
  });
});

test('after a failure, trying again starts a new client', () => {
  const sync = start();
  clients[0]!.events.refused({ kind: 'refusal', id: 1, failure: { kind: 'other', message: 'no worker' } });
  frame();
  expect(runs().a).toMatchObject({ pending: false, failure: { kind: 'other' } });
  sync.retry();
  expect(clients.map(({ closed, asked }) => [closed, asked.length])).toEqual([
    [true, 1],
    [false, 1],
  ]);
});
