import { beforeEach, expect, test } from 'vitest';
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
let told: unknown[];
let stop: () => void;
beforeEach(() => {
  worker = new FakeWorker();
  told = [];
  const events: ExaminationEvents<(typeof request)['examination']> = {
    progress: fraction => told.push(fraction),
    found: found => told.push(found),
    failed: why => told.push(why),
  };
  stop = startExamination(() => worker as unknown as Worker, request, events);
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
