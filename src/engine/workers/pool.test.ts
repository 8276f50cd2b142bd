import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { decode } from '../../config/link.ts';
import type { RunResult } from '../passes/run.ts';
import { createPool } from './pool.ts';
import type { Client, ClientEvents } from './run/client.ts';
import { createNetworkRunner, type Outcome } from './run/networkRunner.ts';

const { experiment } = decode('');
const configs = ['p', 'q', 'r', 's', 't'].map((seed): Config => ({ ...experiment.a, seed }));

/** A client that is answered by hand. */
interface Fake extends Client {
  readonly asked: Config[];
  closed: boolean;
  answer(options?: { preview?: boolean }): void;
  refuse(message: string): void;
}

function fakes(): { clients: Fake[]; start(events: ClientEvents): Client } {
  const clients: Fake[] = [];
  return {
    clients,
    start(events) {
      const client: Fake = {
        asked: [],
        closed: false,
        request: config => client.asked.push(config),
        cancel() {},
        close() {
          client.closed = true;
        },
        answer({ preview = false } = {}) {
          const config = client.asked.at(-1)!;
          const result = { digest: config.seed } as RunResult;
          events.shown({ config, result, after: null, preview, batchSize: 1, milliseconds: 1 }, !preview);
        },
        refuse: message => events.refused({ kind: 'refusal', id: 1, failure: { kind: 'memory', message } }),
      };
      clients.push(client);
      return client;
    },
  };
}

/** Lets what has been answered be taken. */
const taken = () => new Promise(resolve => setTimeout(resolve));
const seeds = (client: Fake | undefined) => client?.asked.map(config => config.seed);

function begin(size: number, some = configs) {
  const { clients, start } = fakes();
  const told: [number, Outcome][] = [];
  const abort = new AbortController();
  const done = createPool(() => createNetworkRunner(start), size).runAll(
    some,
    (index, outcome) => told.push([index, outcome]),
    abort.signal,
  );
  return { clients, told, abort, done };
}

test('two clients share the configs: who is done gets the next, one at a time', async () => {
  const { clients, told } = begin(2);
  expect(clients.map(seeds)).toEqual([['p'], ['q']]);
  clients[1]!.answer();
  await taken();
  clients[1]!.answer();
  await taken();
  expect(clients.map(seeds)).toEqual([['p'], ['q', 'r', 's']]);
  expect(told).toEqual([
    [1, { kind: 'result', result: { digest: 'q' } }],
    [2, { kind: 'result', result: { digest: 'r' } }],
  ]);
});

test('a preview is not taken for the result', async () => {
  const { clients, told } = begin(1);
  clients[0]!.answer({ preview: true });
  await taken();
  expect(told).toEqual([]);
  clients[0]!.answer();
  await taken();
  expect(told).toHaveLength(1);
});

test('when all are done it settles and leaves no worker behind', async () => {
  const { clients, told, done } = begin(3, configs.slice(0, 2));
  expect(clients).toHaveLength(2);
  for (const client of clients) client.answer();
  await done;
  expect(told.map(([index]) => index)).toEqual([0, 1]);
  expect(clients.every(client => client.closed)).toBe(true);
});

test('a network that does not fit is told as a failure, and the others still run', async () => {
  const { clients, told, done } = begin(1, configs.slice(0, 2));
  clients[0]!.refuse('out of memory');
  await taken();
  clients[0]!.answer();
  await done;
  expect(told[0]).toEqual([0, { kind: 'failure', failure: { kind: 'memory', message: 'out of memory' } }]);
  expect(told[1]![1].kind).toBe('result');
});

test('an abort ends the workers at once, and nothing more is told', async () => {
  const { clients, told, abort, done } = begin(2);
  clients[0]!.answer();
  await taken();
  abort.abort();
  expect(clients.every(client => client.closed)).toBe(true);
  await done;
  clients[1]!.answer();
  await taken();
  expect(told.map(([index]) => index)).toEqual([0]);
  expect(clients.flatMap(client => client.asked)).toHaveLength(3);
});

test('nothing to run starts no worker', async () => {
  const { clients, done } = begin(2, []);
  await done;
  expect(clients).toEqual([]);
});

test('aborted before it begins, it runs nothing', async () => {
  const { clients, start } = fakes();
  const told: number[] = [];
  await createPool(() => createNetworkRunner(start), 2).runAll(configs, index => told.push(index), AbortSignal.abort());
  expect(clients.flatMap(client => client.asked)).toEqual([]);
  expect(told).toEqual([]);
});
