import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RunOptions, type RunResult, run } from '../passes/run.ts';
import { seededSource } from '../sources/source.ts';
import { configOf, runLink } from '../testing.ts';
import { createKept } from './kept.ts';
import { startMachine } from './machine.ts';

const bytes = readFileSync(new URL('../../kernels/kernels.wasm', import.meta.url));

/** Runs on a machine of their own that keeps its parameters, and counts the weights that are sampled. */
async function keeping() {
  const machine = await startMachine(bytes);
  const kept = createKept();
  let sampled = 0;
  const start = (link: string, options: RunOptions = {}) => {
    const config = configOf(link);
    const source = seededSource(machine, config, null);
    const counting: typeof source = {
      ...source,
      parameters(layer, places) {
        sampled += layer.fanIn * layer.fanOut;
        return source.parameters(layer, places);
      },
    };
    return run(machine, config, counting, { ...options, kept });
  };
  return {
    run(link: string, options?: RunOptions): RunResult {
      const steps = start(link, options);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
    /** A run that is dropped after so many steps. */
    drop(link: string, after: number): void {
      const steps = start(link);
      for (let i = 0; i < after && !steps.next().done; i++);
    },
    sampledSince(act: () => void): number {
      const before = sampled;
      act();
      return sampled - before;
    },
  };
}

const first = { net: '4-5-6-7-3', batch: '4', init: 'glorotUniform', bias: 'normal(0,1)', act: 'relu', seed: '1', own: '', rows: 'shared' };
/** One field at a time, as a hand does it. */
const change = fc.oneof(
  fc.record({ net: fc.constantFrom('4-5-6-7-3', '4-30-6-7-3', '4-5-30-7-3', '4-5-6-30-3', '4-5-6-7-7-3', '4-5-6-3', '6-6-6-6-6-6') }),
  fc.record({ batch: fc.constantFrom('1', '4', '7') }),
  fc.record({ init: fc.constantFrom('glorotUniform', 'orthogonal', 'sparse', 'lsuv', 'formula(uniform,l/L/n)') }),
  fc.record({ bias: fc.constantFrom('zeros', 'normal(0,1)') }),
  fc.record({ act: fc.constantFrom('relu', 'tanh') }),
  fc.record({ seed: fc.constantFrom('1', '2') }),
  fc.record({ own: fc.constantFrom('', '&init.1=ones', '&bias.2=constant(2)') }),
  fc.record({ rows: fc.constantFrom('shared', 'log') }),
);
const step = fc.record({ change, dropped: fc.option(fc.nat(20), { freq: 3, nil: null }) });

test('whatever ran before, or was dropped half-way, a run is the same as one that begins from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async steps => {
      const runs = await keeping();
      let fields = first;
      for (const { change, dropped } of steps) {
        fields = { ...fields, ...change };
        const { net, batch, init, bias, act, seed, own, rows } = fields;
        const link = `net=${net}&batch=${batch}&init=${init}&bias=${bias}&act=${act}&seed=${seed}${own}`;
        const options = { magnitudes: rows === 'log' };
        if (dropped !== null) runs.drop(link, dropped);
        else expect(runs.run(link, options)).toEqual(runLink(link, options));
      }
    }),
    { numRuns: 150 },
  );
});

test('what does not change is not sampled again: nothing for another batch or activation, two layers for the width of the first', async () => {
  const runs = await keeping();
  expect(runs.sampledSince(() => runs.run('net=4-5-6-7-3&batch=8'))).toBe(4 * 5 + 5 * 6 + 6 * 7 + 7 * 3);
  expect(runs.sampledSince(() => runs.run('net=4-5-6-7-3&batch=2&act=tanh&scale=2&loss=meanSquaredError'))).toBe(0);
  expect(runs.sampledSince(() => runs.run('net=4-9-6-7-3&batch=8'))).toBe(4 * 9 + 9 * 6);
  expect(runs.sampledSince(() => runs.run('net=4-9-6-7-3&batch=8&seed=2'))).toBe(4 * 9 + 9 * 6 + 6 * 7 + 7 * 3);
});

test('weights that were scaled to a batch are not those of another', async () => {
  const runs = await keeping();
  runs.run('net=4-5-3&init=lsuv&batch=8');
  expect(runs.sampledSince(() => runs.run('net=4-5-3&init=lsuv&batch=8'))).toBe(4 * 5 + 5 * 3);
});
