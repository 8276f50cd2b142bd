import { describe, expect, test } from 'vitest';
import { finish } from '../../lib/steps.ts';
import type { RunResult } from '../passes/run.ts';
import { collect, configOf, courseOf, runConfig, trainConfig } from '../testing.ts';

const adam = { id: 'adam', params: { learningRate: 0.01 } };
const momentum = { id: 'momentum', params: { learningRate: 0.05 } };
const digits = configOf('#data=digits(standardized)&net=64-17-9-10&act=gelu&init=heNormal&bias=normal(0,0.1)&batch=31');

const at = (course: ReturnType<typeof courseOf>, step: number): RunResult => finish(course.run(step));

describe.each([
  ['fresh batches of real labels', digits, adam],
  ['random labels', configOf('#net=9-8-7-3&act=tanh&batch=16'), momentum],
  ['weights scaled to their batch', configOf('#net=9-8-7-3&init=lsuv&batch=16'), adam],
])('with %s', (_, config, optimizer) => {
  test('step 0 is the network as it is initialized', () => {
    expect(at(courseOf(config, optimizer), 0)).toEqual(runConfig(config));
  });

  test.each([0, 0.4])('the loss at each step is that of the training, to the bit, at a dropout of %d', dropout => {
    const dropped = { ...config, dropout };
    const { losses } = trainConfig({ config: dropped, optimizer, steps: 30 });
    const course = courseOf(dropped, optimizer);
    expect(losses.slice(0, 30).map((_, step) => at(course, step).loss)).toEqual(losses.slice(0, 30));
    expect(at(courseOf(dropped, optimizer), 30).loss).toBe(losses[30]);
  });

  test('a step is the same however it is reached', () => {
    const steps = [0, 3, 8, 15, 16, 29, 41];
    const straight = new Map(steps.map(step => [step, at(courseOf(config, optimizer), step).digest]));
    expect(new Set(straight.values()).size).toBe(steps.length);
    const course = courseOf(config, optimizer);
    for (const step of [41, 15, 16, 3, 8, 8, 29, 0, 41]) expect(at(course, step).digest, `step ${step}`).toBe(straight.get(step));
  });

  test('nor does it change what was dropped on the way, or what else has used the arena', () => {
    const { digest } = at(courseOf(config, optimizer), 20);
    const course = courseOf(config, optimizer);
    for (const yields of [1, 13, 70, 200, 300]) {
      const dropped = course.run(20);
      for (let i = 0; i < yields; i++) dropped.next();
    }
    expect(at(course, 20).digest).toBe(digest);
    at(course, 10);
    runConfig(configOf('#net=30-20-10'));
    expect(at(course, 20).digest).toBe(digest);
  });
});

describe('is not done twice', () => {
  const yieldsOf = (run: Iterable<number>) => [...run].length;
  const step = yieldsOf(courseOf(digits, adam).run(1)) - yieldsOf(courseOf(digits, adam).run(0));

  test('what was done of a step when it was dropped', () => {
    const course = courseOf(digits, adam);
    let rounds = 0;
    for (let over = false; !over && rounds < 50; rounds++) {
      const run = course.run(12);
      for (let i = 0; i < 1.5 * step && !over; i++) over = run.next().done!;
      run.return(undefined as never);
    }
    expect(rounds).toBeLessThan(12);
    expect(at(course, 12).digest).toBe(at(courseOf(digits, adam), 12).digest);
  });

  test('but what a step has changed when it was dropped is undone for the steps before it', () => {
    const before = at(courseOf(digits, adam), 2).digest;
    for (let yields = 2 * step; yields < 4 * step; yields += 3) {
      const course = courseOf(digits, adam);
      const run = course.run(9);
      for (let i = 0; i < yields; i++) run.next();
      expect(at(course, 2).digest).toBe(before);
    }
  });

  test('what leads to the nearest checkpoint, wherever the course stands', () => {
    const course = courseOf(digits, adam);
    at(course, 200);
    at(course, 10);
    expect(yieldsOf(course.run(191))).toBeLessThan(9 * step);
    expect(yieldsOf(course.run(193))).toBeLessThan(4 * step);
  });
});

test('the gradient that is shown leads to the next step: w − η·∂L/∂w', () => {
  const rate = 0.5;
  const course = courseOf(digits, { id: 'sgd', params: { learningRate: rate } });
  const [before, after] = [collect(), collect()];
  finish(course.run(11, before.options));
  finish(course.run(12, after.options));
  for (const layer of [1, 2, 3]) {
    const [w, dw, next] = [
      before.tensors.get(`${layer}/weights`)!,
      before.tensors.get(`${layer}/dWeights`)!,
      after.tensors.get(`${layer}/weights`)!,
    ];
    for (const [i, value] of w.entries()) expect(next[i]! - (value - rate * dw[i]!)).toBeCloseTo(0, 6);
  }
});

test('what is asked of a look is there at every step', () => {
  const course = courseOf(digits, adam);
  at(course, 5);
  const { layers } = finish(course.run(5, { occasional: true, magnitudes: true }));
  expect(layers[0]!.dActivations!.count).toBe(31 * 17);
  expect(layers[0]!.weights!.magnitudes.counts.length).toBeGreaterThan(0);
  expect(at(course, 5).layers[0]!.weights!.magnitudes.counts).toHaveLength(0);
});

test('it tells how far it is, from 0 to 1', () => {
  const shares = [...courseOf(digits, adam).run(10)];
  expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0))).toBe(true);
  expect(shares[0]).toBeLessThan(0.05);
  expect(shares.at(-1)).toBeCloseTo(1, 9);
});
