import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../passes/run.ts';
import { configOf, runLink } from '../../testing.ts';
import { type ClientEvents, createClient, type Shown } from './client.ts';
import { computeOnce } from './once.ts';
import { type FromWorker, packResult, type ToWorker } from './protocol.ts';

const link = 'net=6-5-4&batch=8';
const config = configOf(link);
const result = runLink(link);

/** A worker that says what it is told to say. */
class FakeWorker {
  readonly heard: ToWorker[] = [];
  closed = false;
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  postMessage = (message: ToWorker) => void this.heard.push(message);
  terminate() {
    this.closed = true;
  }
  say(data: FromWorker) {
    this.onmessage?.({ data });
  }
  answer(id: number, value: RunResult = result, batchSize = 8, steps = 0) {
    this.say({ kind: 'answer', id, batchSize, steps, milliseconds: 1, result: packResult(value) });
  }
}

function start() {
  const worker = new FakeWorker();
  const seen: { shown: Shown; last: boolean }[] = [];
  const told: string[] = [];
  const events: ClientEvents = {
    shown: (shown, last) => seen.push({ shown, last }),
    progress: ({ id }) => told.push(`progress ${id}`),
    refused: ({ id, failure }) => told.push(`${failure.kind} ${id}`),
  };
  const startClient = (given: ClientEvents) => createClient(() => worker as unknown as Worker, 'base/', given);
  return { worker, seen, told, startClient, client: startClient(events) };
}

describe('an answer', () => {
  test('is shown with its config, and is the last when nothing newer was asked', () => {
    const { worker, client, seen } = start();
    client.request(config, {});
    worker.answer(1);
    expect(seen).toMatchObject([{ shown: { config, preview: false, batchSize: 8 }, last: true }]);
    expect(seen[0]!.shown.result).toEqual(result);
  });

  test('says how the network was trained before', () => {
    const { worker, client, seen } = start();
    const after = { optimizer: { id: 'sgd', params: { learningRate: 0.1 } }, steps: 3 };
    client.request(config, { after });
    client.request(config, {});
    worker.answer(1, result, 8, 3);
    worker.answer(2);
    expect(seen.map(({ shown }) => shown.after)).toEqual([after, null]);
  });

  test('after fewer steps than were asked for is a preview and not the last', () => {
    const { worker, client, seen } = start();
    client.request(config, { after: { optimizer: { id: 'sgd', params: { learningRate: 0.1 } }, steps: 3 } });
    for (const steps of [0, 2, 3]) worker.answer(1, result, 8, steps);
    expect(seen.map(({ shown: { after, preview }, last }) => [after?.steps ?? 0, preview, last])).toEqual([
      [0, true, false],
      [2, true, false],
      [3, false, true],
    ]);
  });

  test('on fewer samples is a preview and not the last', () => {
    const { worker, client, seen } = start();
    client.request(config, {});
    worker.answer(1, result, 3);
    worker.answer(1);
    expect(seen.map(({ shown: { preview }, last }) => [preview, last])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('to an older request is shown until a newer one has been, and dropped after it', () => {
    const { worker, client, seen } = start();
    const configs = [1, 2, 3].map(seed => ({ ...config, seed: String(seed) }));
    for (const asked of configs) client.request(asked, {});
    worker.answer(2);
    worker.answer(1);
    worker.answer(3);
    worker.answer(2);
    expect(seen.map(({ shown, last }) => [shown.config.seed, last])).toEqual([
      ['2', false],
      ['3', true],
    ]);
  });

  test('nobody asked for is dropped', () => {
    const { worker, seen } = start();
    worker.answer(7);
    expect(seen).toEqual([]);
  });

  test('keeps the very objects of what has not changed', () => {
    const { worker, client, seen } = start();
    client.request(config, {});
    client.request(config, {});
    worker.answer(1);
    worker.answer(2, runLink(`${link}&loss=meanSquaredError`));
    const [first, second] = seen.map(({ shown }) => shown.result.layers[0]!);
    expect(second!.weights).toBe(first!.weights);
    expect(second!.activations).toBe(first!.activations);
    expect(second!.dWeights).not.toBe(first!.dWeights);
  });

  test('with the same bits and, for the first time, their magnitudes brings these', () => {
    const { worker, client, seen } = start();
    client.request(config, {});
    client.request(config, { magnitudes: true });
    worker.answer(1);
    worker.answer(2, runLink(link, { magnitudes: true }));
    const counted = seen.map(({ shown }) => shown.result.layers[0]!.weights!.magnitudes.counts.reduce((sum, count) => sum + count, 0));
    expect(counted).toEqual([0, 6 * 5]);
  });

  test('with the same bits in another shape has its own count of dead units', () => {
    const { worker, client, seen } = start();
    client.request(config, {});
    client.request(config, {});
    worker.answer(1, runLink('net=6-4-4&batch=8&init=zeros'));
    worker.answer(2, runLink('net=6-8-4&batch=4&init=zeros'));
    expect(seen.map(({ shown }) => shown.result.layers[0]!.activations!.deadUnitCount)).toEqual([4, 8]);
  });
});

test('progress and refusals of older requests are not told', () => {
  const { worker, client, told } = start();
  client.request(config, {});
  client.request(config, {});
  for (const id of [1, 2]) {
    worker.say({ kind: 'progress', id, fraction: 0.5, remaining: 10 });
    worker.say({ kind: 'refusal', id, failure: { kind: 'memory', message: '' } });
  }
  worker.onerror?.({ message: 'no such script' });
  expect(told).toEqual(['progress 2', 'memory 2', 'other 2']);
});

test('a worker that breaks is ended, and the next request starts another, which hears all it needs', () => {
  const workers: FakeWorker[] = [];
  const told: string[] = [];
  const client = createClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    'base/',
    { shown: ({ config }) => told.push(`shown ${config.seed}`), progress() {}, refused: ({ id }) => told.push(`refused ${id}`) },
  );
  client.request(config, {});
  workers[0]!.onerror!({ message: 'no such script' });
  expect([workers[0]!.closed, workers.length]).toEqual([true, 1]);
  client.request(config, {});
  expect(workers[1]!.heard).toEqual([
    { kind: 'start', base: 'base/' },
    { kind: 'run', request: { id: 2, config, options: {} } },
  ]);
  workers[0]!.onerror!({ message: 'and another' });
  workers[1]!.answer(2);
  expect([told, workers[1]!.closed]).toEqual([['refused 1', 'shown 1'], false]);
});

test('the worker hears where the data lie, each request, the cancel, and is closed', () => {
  const { worker, client } = start();
  client.request(config, { occasional: true });
  client.cancel();
  client.close();
  expect(worker.heard).toEqual([
    { kind: 'start', base: 'base/' },
    { kind: 'run', request: { id: 1, config, options: { occasional: true } } },
    { kind: 'cancel' },
  ]);
  expect(worker.closed).toBe(true);
});

describe('one computation on its own', () => {
  test('is of the exact result, without a preview, and closes its worker', async () => {
    const { worker, startClient } = start();
    const computed = computeOnce(startClient, { config, after: null }, new AbortController().signal);
    expect(worker.heard.at(-1)).toMatchObject({ kind: 'run', request: { config, options: { exactOnly: true } } });
    worker.answer(1);
    expect(await computed).toEqual(result);
    expect(worker.closed).toBe(true);
  });

  test('trains the network before, where that is asked', async () => {
    const { worker, startClient } = start();
    const after = { optimizer: { id: 'sgd', params: { learningRate: 0.1 } }, steps: 3 };
    void computeOnce(startClient, { config, after }, new AbortController().signal);
    expect(worker.heard.at(-1)).toMatchObject({ request: { options: { after } } });
  });

  test('hands on the tensors it asks for', async () => {
    const { worker, startClient } = start();
    const taken: unknown[] = [];
    const tensors = {
      onTensor: (...tensor: unknown[]) => void taken.push(tensor),
      onLabels: (labels: Uint32Array) => void taken.push(labels),
      onTargets: (targets: Float32Array) => void taken.push(targets),
    };
    const computed = computeOnce(startClient, { config, after: null }, new AbortController().signal, tensors);
    expect(worker.heard.at(-1)).toMatchObject({ kind: 'run', request: { options: { exactOnly: true, tensors: true } } });
    worker.say({ kind: 'labels', id: 1, values: Uint32Array.of(1, 0) });
    worker.say({ kind: 'targets', id: 1, values: Float32Array.of(0.5, 2) });
    worker.say({ kind: 'tensor', id: 1, layer: 2, quantity: 'weights', values: Float32Array.of(3) });
    worker.answer(1);
    await computed;
    expect(taken).toEqual([Uint32Array.of(1, 0), Float32Array.of(0.5, 2), [2, 'weights', Float32Array.of(3)]]);
  });

  test('fails with the worker’s sentence', async () => {
    const { worker, startClient } = start();
    const computed = computeOnce(startClient, { config, after: null }, new AbortController().signal);
    worker.say({ kind: 'refusal', id: 1, failure: { kind: 'memory', message: 'too large' } });
    await expect(computed).rejects.toMatchObject({ message: 'too large', failure: { kind: 'memory' } });
    expect(worker.closed).toBe(true);
  });

  test('fails with its worker where its tensors cannot be taken', async () => {
    const { worker, startClient } = start();
    const onTensor = () => {
      throw new RangeError('Array buffer allocation failed');
    };
    const computed = computeOnce(startClient, { config, after: null }, new AbortController().signal, {
      onTensor,
      onLabels() {},
      onTargets() {},
    });
    worker.say({ kind: 'tensor', id: 1, layer: 1, quantity: 'weights', values: Float32Array.of(1) });
    worker.answer(1);
    await expect(computed).rejects.toThrow('allocation failed');
    expect(worker.closed).toBe(true);
  });

  test('does not begin where it has been aborted before', async () => {
    const { worker, startClient } = start();
    await expect(computeOnce(startClient, { config, after: null }, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(worker.heard.filter(({ kind }) => kind === 'run')).toEqual([]);
  });

  test('ends with its worker when it is aborted', async () => {
    const { worker, startClient } = start();
    const abort = new AbortController();
    const computed = computeOnce(startClient, { config, after: null }, abort.signal);
    abort.abort();
    await expect(computed).rejects.toThrow('aborted');
    expect(worker.closed).toBe(true);
  });
});
