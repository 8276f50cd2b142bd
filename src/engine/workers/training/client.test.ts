import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configOf } from '../../testing.ts';
import { createTrainer } from './client.ts';
import type { TrainingNews, TrainingRequest } from './protocol.ts';

/** A worker that says what it is told to say. */
class FakeWorker {
  readonly heard: TrainingRequest[] = [];
  closed = false;
  onmessage: ((event: { data: TrainingNews }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  postMessage = (message: TrainingRequest) => void this.heard.push(message);
  say = (data: TrainingNews) => this.onmessage!({ data });
  terminate() {
    this.closed = true;
  }
}

const plan = (seed: string) => ({ config: { ...configOf(''), seed }, optimizer: { id: 'sgd', params: { learningRate: 0.1 } }, steps: 2 });
const underWay: TrainingNews = { kind: 'underWay', losses: [2.3], share: 0.3 };
const trained: TrainingNews = {
  kind: 'trained',
  training: { losses: [2.3], judgement: { right: 1, rows: 1 }, updates: { first: [], last: [] }, lost: null },
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  const workers: FakeWorker[] = [];
  const told: TrainingNews[] = [];
  const trainer = createTrainer(() => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  }, 'base/');
  return { workers, told, trainer, run: (seed: string) => trainer.run(plan(seed), news => told.push(news)) };
}

test('one worker trains plan after plan, and all news are told', async () => {
  const { workers, told, run } = start();
  const first = run('p');
  workers[0]!.say(underWay);
  workers[0]!.say(trained);
  await first;
  const second = run('q');
  workers[0]!.say(trained);
  await second;
  expect(told).toEqual([underWay, trained, trained]);
  expect(workers).toHaveLength(1);
  expect(workers[0]!.heard).toEqual([
    { base: 'base/', plan: plan('p') },
    { base: 'base/', plan: plan('q') },
  ]);
});

test('a worker that breaks is told as a failure; the next plan has another', async () => {
  const { workers, told, run } = start();
  const first = run('p');
  workers[0]!.onerror!({ message: 'out of memory' });
  await first;
  expect(told).toEqual([{ kind: 'failure', failure: { kind: 'other', message: 'out of memory' } }]);
  void run('q');
  expect(workers.map(({ closed }) => closed)).toEqual([true, false]);
});

test('a worker that ends without a word is followed by another, which is given the same plan, once', async () => {
  const { workers, told, run } = start();
  const first = run('p');
  workers[0]!.say(underWay);
  vi.advanceTimersByTime(17_000);
  expect(workers.map(({ closed, heard }) => [closed, heard.at(0)])).toEqual([
    [true, { base: 'base/', plan: plan('p') }],
    [false, { base: 'base/', plan: plan('p') }],
  ]);
  workers[1]!.say(underWay);
  vi.advanceTimersByTime(17_000);
  await first;
  expect(workers[1]!.closed).toBe(true);
  expect(told).toEqual([underWay, underWay, { kind: 'failure', failure: { kind: 'late', message: 'answer' } }]);
});

test('closed, it ends its worker at once, and what is under way settles', async () => {
  const { workers, told, trainer, run } = start();
  const first = run('p');
  trainer.close();
  await first;
  expect([workers[0]!.closed, told]).toEqual([true, []]);
});
