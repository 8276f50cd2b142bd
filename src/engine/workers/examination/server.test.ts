import { expect, test } from 'vitest';
import { createMachine } from '../../machine/machine.ts';
import { configOf, kernels, machine, readData } from '../../testing.ts';
import type { FromExaminer } from './protocol.ts';
import { type ExaminerHost, serveExamination } from './server.ts';

/** What is posted; between two looks at the clock pass 10 ms. */
async function served(link: string, host: Partial<ExaminerHost> = {}): Promise<FromExaminer[]> {
  const posted: FromExaminer[] = [];
  let time = 0;
  await serveExamination(
    { config: configOf(link), examination: { kind: 'spectrum', layer: 1, sample: 0 } },
    { machine, read: readData, post: message => posted.push(message), pause: async () => {}, now: () => (time += 10), ...host },
  );
  return posted;
}

test('tells how far it is, ever further, and at last what it found', async () => {
  const posted = await served('net=40-30-10&batch=4');
  const fractions = posted.flatMap(message => (message.kind === 'progress' ? [message.fraction] : []));
  expect(fractions.length).toBeGreaterThan(2);
  expect(fractions).toEqual(fractions.toSorted((x, y) => x - y));
  expect(fractions.at(-1)!).toBeLessThanOrEqual(1);
  expect(posted.at(-1)).toMatchObject({ kind: 'found', findings: { kind: 'spectrum', inputs: 40, outputs: 30 } });
});

test('pauses between its steps, so that a browser can end its worker at once', async () => {
  let pauses = 0;
  const pause = async () => void pauses++;
  const posted = await served('net=40-30-10&batch=4', { pause });
  expect(pauses).toBeGreaterThan(posted.length);
});

test('reads real data', async () => {
  expect((await served('net=64-5-10&data=digits&batch=4')).at(-1)!.kind).toBe('found');
});

test('says when the data cannot be read, and when memory does not suffice', async () => {
  const missing = await served('net=64-5-10&data=digits', { read: () => Promise.reject(new TypeError('404')) });
  expect(missing).toEqual([{ kind: 'failed', failure: { kind: 'data', message: expect.stringContaining('404') } }]);
  const large = await served('', { machine: createMachine({ ...kernels, denseScratchBytes: () => 3e9 }) });
  expect(large).toEqual([{ kind: 'failed', failure: { kind: 'memory', message: 'The network needs 2.8 GiB of memory, more than 2.' } }]);
});
