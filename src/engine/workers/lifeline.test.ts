import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from '../../lib/patience.ts';
import { configOf, runLink } from '../testing.ts';
import { createHeart, createLifeline, type Loading, type Ping } from './lifeline.ts';
import { createClient } from './run/client.ts';
import { type FromWorker, packResult, type ToWorker } from './run/protocol.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const seconds = (count: number) => vi.advanceTimersByTime(1000 * count);

describe('a lifeline', () => {
  function start() {
    const told: unknown[] = [];
    const pings: Ping[] = [];
    const lifeline = createLifeline(ping => pings.push(ping), {
      loading: ({ what, received }) => told.push(`${what} ${received}`),
      lost: ({ kind, message }) => told.push(`${kind} ${message}`),
    });
    return { lifeline, told, pings };
  }
  const data = (received: number): Loading => ({ what: 'data', received, total: 100 });

  test('asks nothing while nothing is owed', () => {
    const { lifeline, pings } = start();
    seconds(60);
    lifeline.begin();
    seconds(2);
    lifeline.end();
    seconds(60);
    expect(pings).toHaveLength(2);
  });

  test('of a script that never comes says so, once', () => {
    const { lifeline, told } = start();
    lifeline.begin();
    seconds(PATIENCE);
    expect(told).toEqual([]);
    seconds(60);
    expect(told).toEqual(['late script']);
  });

  test('of a worker that has spoken before, and ends, says that an answer is missing', () => {
    const { lifeline, told } = start();
    lifeline.begin();
    lifeline.heard({ kind: 'progress' });
    seconds(60);
    expect(told).toEqual(['late answer']);
  });

  test('is patient with a worker that answers, however long it computes', () => {
    const { lifeline, told, pings } = start();
    lifeline.begin();
    for (let i = 0; i < 600; i++) {
      seconds(1);
      lifeline.heard({ kind: 'pulse', loading: null });
    }
    expect([told, pings.length]).toEqual([[], 600]);
  });

  test('is patient with a slow file, and not with one that stands still', () => {
    const { lifeline, told } = start();
    lifeline.begin();
    for (let received = 0; received < 40; received++) {
      lifeline.heard({ kind: 'pulse', loading: data(received) });
      seconds(1);
    }
    expect(told).toHaveLength(40);
    told.length = 0;
    for (let i = 0; i < 40; i++) {
      lifeline.heard({ kind: 'pulse', loading: data(39) });
      seconds(1);
    }
    expect(told.at(-1)).toBe('late data');
    expect(told.filter(word => word === 'data 39')).toHaveLength(PATIENCE);
  });
});

test('a heart says what it loads, how far it is, and no more once that is done', async () => {
  const pulses: unknown[] = [];
  const heart = createHeart(({ loading }) => pulses.push(loading));
  let send: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = controller;
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-length': '5' } }));
  const loaded = heart.load('data', 'https://example.org/some');
  expect(heart.answers({ kind: 'ping' })).toBe(true);
  send!.enqueue(Uint8Array.of(1, 2, 3));
  await vi.waitFor(() => {
    heart.answers({ kind: 'ping' });
    expect(pulses.at(-1)).toEqual({ what: 'data', received: 3, total: 5 });
  });
  send!.enqueue(Uint8Array.of(4, 5));
  send!.close();
  expect([...(await loaded)]).toEqual([1, 2, 3, 4, 5]);
  heart.answers({ kind: 'ping' });
  expect(pulses[0]).toEqual({ what: 'data', received: 0, total: null });
  expect(pulses.at(-1)).toBeNull();
  expect(heart.answers({ kind: 'run' })).toBe(false);
});

describe('a client whose worker ends without a word', () => {
  const link = 'net=6-5-4&batch=8';
  const config = configOf(link);

  function start() {
    const workers: { heard: ToWorker[]; closed: boolean; say(message: FromWorker): void }[] = [];
    const told: string[] = [];
    const client = createClient(
      () => {
        const worker = {
          heard: [] as ToWorker[],
          closed: false,
          onmessage: null as ((event: { data: FromWorker }) => void) | null,
          postMessage: (message: ToWorker) => void worker.heard.push(message),
          terminate() {
            worker.closed = true;
          },
          say: (data: FromWorker) => worker.onmessage?.({ data }),
        };
        workers.push(worker);
        return worker as unknown as Worker;
      },
      'base/',
      {
        shown: ({ config }) => told.push(`shown ${config.seed}`),
        progress() {},
        refused: ({ failure }) => told.push(`${failure.kind} ${failure.message}`),
      },
    );
    return { client, workers, told };
  }
  const answer = (id: number): FromWorker => ({
    kind: 'answer',
    id,
    batchSize: 8,
    steps: 0,
    milliseconds: 1,
    result: packResult(runLink(link)),
  });
  const runs = (heard: ToWorker[]) => heard.filter(({ kind }) => kind === 'run');

  test('asks another worker the same, and shows its answer', () => {
    const { client, workers, told } = start();
    client.request(config, {});
    workers[0]!.say({ kind: 'pulse', loading: null });
    seconds(PATIENCE + 1);
    expect([workers.length, workers[0]!.closed]).toEqual([2, true]);
    expect(runs(workers[1]!.heard)).toEqual(runs(workers[0]!.heard));
    workers[1]!.say(answer(1));
    seconds(60);
    expect([told, workers.length]).toEqual([['shown 1'], 2]);
  });

  test('gives up where the second ends, too; the next request starts a third', () => {
    const { client, workers, told } = start();
    client.request(config, {});
    for (const i of [0, 1]) {
      workers[i]!.say({ kind: 'pulse', loading: null });
      seconds(PATIENCE + 1);
    }
    expect([told, workers.length]).toEqual([['late answer'], 2]);
    client.request(config, {});
    workers[2]!.say(answer(2));
    expect(told).toEqual(['late answer', 'shown 1']);
  });

  test('stopped while it waits in vain, it leaves that worker behind', () => {
    const { client, workers, told } = start();
    client.request(config, {});
    seconds(5);
    client.cancel();
    seconds(60);
    client.request(config, {});
    workers[1]!.say(answer(2));
    expect([told, workers[0]!.closed]).toEqual([['shown 1'], true]);
  });
});
