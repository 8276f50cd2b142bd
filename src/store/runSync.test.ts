import { beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import type { Client, ClientEvents, Shown } from '../engine/workers/run/client.ts';
import type { Request } from '../engine/workers/run/protocol.ts';
import { change, open, removeB, setTarget, setView, swap } from './actions.ts';
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
  expect(clients.map(({ asked }) => asked.length)).toEqual([1, 1]);
  setTarget('b');
  change({ batchSize: 7 });
  expect(clients.map(({ asked }) => asked.length)).toEqual([1, 2]);
  expect(clients[1]!.asked.at(-1)!.config).toBe(store.getState().experiment.b);
});

test('a network that a change of the other leaves as it was is not asked again, nor one that Back leaves', () => {
  start();
  open('batch=9&vs.batch=7&vs.net=9-8-3');
  const asked = () => clients.map(({ asked }) => asked.length);
  expect(asked()).toEqual([2, 1]);
  change({ batchSize: 8 });
  setTarget('b');
  change({ batchSize: 6 });
  expect(asked()).toEqual([3, 2]);
  open('batch=8&vs.batch=7&vs.net=9-8-3');
  open('batch=8&vs.batch=7&vs.net=9-8-3&scale.rows=own');
  expect(asked()).toEqual([3, 3]);
});

test('what is looked at asks anew only when it needs what was not computed', () => {
  start();
  setView({ rows: ['weights'] });
  expect(clients[0]!.asked).toHaveLength(1);
  setView({ rows: ['weights', 'dActivations'] });
  setView({ rowScale: 'log' });
  expect(clients[0]!.asked.map(({ options }) => options)).toEqual([
    { occasional: false, magnitudes: false, after: null },
    { occasional: true, magnitudes: false, after: null },
    { occasional: true, magnitudes: true, after: null },
  ]);
});

test('a step of the training that stands open is asked of every network that has a loss, and no other setting of it', () => {
  open('vs.loss=unitGradient&tool=training(adam(0.01),200,5)');
  start();
  const asked = () => clients.map(client => client.asked.map(({ options }) => options.after));
  expect(asked()).toEqual([[null], [null]]);
  open('vs.loss=unitGradient&tool=training(adam(0.01),200,5,50)');
  const adam = { id: 'adam', params: { learningRate: 0.01 } };
  expect(asked()).toEqual([[null, { optimizer: adam, steps: 50 }], [null]]);
  open('vs.loss=unitGradient&tool=training(adam(0.01),100,9,50)');
  expect(asked()[0]).toHaveLength(2);
  open('vs.loss=unitGradient&tool=training(adam(0.01),30,9,50)');
  expect(asked()[0]!.at(-1)).toEqual({ optimizer: adam, steps: 30 });
  open('vs.loss=unitGradient&tool=draws(50)');
  expect(asked()[0]!.at(-1)).toBeNull();
});

test('a result enters the store at once: nothing waits for it', () => {
  start();
  clients[0]!.events.shown(shown('1'), true);
  expect([runs().a.shown?.config.seed, runs().a.pending, frames.length]).toEqual(['1', false, 0]);
});

describe('of two networks', () => {
  const seeds = () => [runs().a.shown?.config.seed, runs().b.shown?.config.seed];

  test('the results enter together when both have come', () => {
    start();
    open('vs.act=tanh');
    let changes = 0;
    const end = store.subscribe(() => {
      changes++;
    });
    clients[0]!.events.shown(shown('a'), true);
    expect([seeds(), changes]).toEqual([[undefined, undefined], 0]);
    clients[1]!.events.shown(shown('b'), true);
    expect([seeds(), changes]).toEqual([['a', 'b'], 1]);
    frame();
    end();
    expect([runs().a.pending, runs().b.pending, changes]).toEqual([false, false, 1]);
  });

  test('the faster one waits for a frame and no longer, with its newest result', () => {
    start();
    open('vs.act=tanh');
    clients[0]!.events.shown(shown('preview'), false);
    clients[0]!.events.shown(shown('exact'), true);
    expect([seeds(), frames.length]).toEqual([[undefined, undefined], 1]);
    frame();
    expect([seeds(), runs().a.pending, runs().b.pending]).toEqual([['exact', undefined], false, true]);
    clients[1]!.events.shown(shown('b'), true);
    expect([seeds(), frames.length]).toEqual([['exact', 'b'], 0]);
  });

  test('a result that waits for its frame does not end the waiting for a newer request', () => {
    start();
    open('vs.act=tanh');
    clients[0]!.events.shown(shown('1'), true);
    change({ batchSize: 7 });
    frame();
    expect([runs().a.shown?.config.seed, runs().a.pending]).toEqual(['1', true]);
  });
});

test('two networks that change places keep what is known of them and what is under way', () => {
  start();
  open('vs.act=tanh');
  clients[0]!.events.shown(shown('first'), true);
  frame();
  swap();
  expect(clients.map(({ asked }) => asked.length)).toEqual([1, 1]);
  expect([runs().a, runs().b].map(({ shown, pending }) => [shown?.config.seed, pending])).toEqual([
    [undefined, true],
    ['first', false],
  ]);
  clients[1]!.events.shown(shown('second'), true);
  expect([runs().a.shown?.config.seed, runs().b.shown?.config.seed]).toEqual(['second', 'first']);
});

test('a result that waits for its frame changes places with its network', () => {
  start();
  open('vs.act=tanh');
  clients[0]!.events.shown(shown('first'), true);
  swap();
  frame();
  expect([runs().a, runs().b].map(({ shown, pending }) => [shown?.config.seed, pending])).toEqual([
    [undefined, true],
    ['first', false],
  ]);
});

test('a result that comes after the stop has been pressed is one', () => {
  const sync = start();
  sync.cancel();
  clients[0]!.events.shown(shown('1'), true);
  expect(runs().a).toMatchObject({ pending: false, stopped: false });
});

test('progress enters the store once a frame', () => {
  start();
  for (const fraction of [0.1, 0.2]) clients[0]!.events.progress({ kind: 'progress', id: 1, fraction, remaining: 1 });
  expect([runs().a.progress, frames.length]).toEqual([null, 1]);
  frame();
  expect(runs().a.progress?.fraction).toBe(0.2);
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
