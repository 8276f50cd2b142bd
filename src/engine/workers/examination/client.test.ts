import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configOf } from '../../testing.ts';
import { type ExaminationEvents, startExamination } from './client.ts';
import type { ExaminationRequest, FromExaminer } from './protocol.ts';

const request = { base: 'base/', config: configOf('net=6-5-4&batch=8'), examination: { kind: 'spectrum', layer: 1, sample: 0 } } as const;
const findings = { kind: 'spectrum', values: Float64Array.of(2, 1), inputs: 6, outputs: 5 } as const;
const failure = { kind: 'memory', message: 'too large' } as const;

/** A worker that says what it is told to say. */
class FakeWorker {
  readonly heard: ExaminationRequest[] = [];
  closed = false;
  onmessage: ((event: { data: FromExaminer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  postMessage = (message: ExaminationRequest) => void this.heard.push(message);
  terminate() {
    this.closed = true;
  }
}

let worker: FakeWorker;
let workers: FakeWorker[];
let told: unknown[];
let stop: () => void;
afterEach(() => vi.useRealTimers());
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  told = [];
  const events: ExaminationEvents<(typeof request)['examination']> = {
    progress: fraction => told.push(fraction),
    found: found => told.push(found),
    failed: why => told.push(why),
  };
  const startWorker = () => {
    worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  stop = startExamination(startWorker, request, events);
});

test('the worker hears the request, and is ended when it has answered', () => {
  expect(worker.heard).toEqual([request]);
  worker.onmessage!({ data: { kind: 'progress', fraction: 0.5 } });
  expect(worker.closed).toBe(false);
  worker.onmessage!({ data: { kind: 'found', findings } });
  expect([worker.closed, told]).toEqual([true, [0.5, findings]]);
});

test('a failure ends the worker and is told', () => {
  worker.onmessage!({ data: { kind: 'failed', failure } });
  expect([worker.closed, told]).toEqual([true, [failure]]);
});

test('a worker that breaks is ended, and that is told as a failure', () => {
  worker.onerror!({ message: 'no such script' });
  expect([worker.closed, told]).toEqual([true, [{ kind: 'other', message: 'no such script' }]]);
});

test('what is given stops the worker', () => {
  expect(worker.closed).toBe(false);
  stop();
  expect([worker.closed, told]).toEqual([true, []]);
});

test('one that ends without a word is followed by another, which is asked the same, once, and can be stopped', () => {
  worker.onmessage!({ data: { kind: 'progress', fraction: 0.5 } });
  vi.advanceTimersByTime(17_000);
  expect(workers.map(({ closed, heard }) => [closed, heard[0]])).toEqual([
    [true, request],
    [false, request],
  ]);
  worker.onmessage!({ data: { kind: 'progress', fraction: 0.1 } });
  vi.advanceTimersByTime(17_000);
  expect([workers.length, worker.closed, told]).toEqual([2, true, [0.5, 0.1, { kind: 'late', message: 'answer' }]]);
});
