// Lion, Muon, schedules and clipping against what PyTorch computes in float64 (reference/recipes.py).
import { describe, expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import type { Recipe } from '../../config/training.ts';
import { singularValues } from '../../lib/singularValues.ts';
import { finish } from '../../lib/steps.ts';
import { orthogonalize, orthogonalizeBytes } from '../../optimizers/orthogonalize.ts';
import { schedules } from '../../schedules/all.ts';
import { factorOf } from '../../schedules/factors.ts';
import type { Places } from '../machine/places.ts';
import { arena, configOf, courseOf, kernels, machine, sourceOf, trainConfig } from '../testing.ts';
import reference from './reference/recipes.json' with { type: 'json' };
import { train } from './train.ts';

const { widths, batch, cases } = reference;
const config: Config = { ...configOf('#act=tanh'), widths, batchSize: batch };

const named = cases.map(({ losses, final, ...recipe }) => ({
  name: JSON.stringify(recipe),
  recipe: recipe as unknown as Recipe,
  losses,
  final,
}));

test.each(named)('six steps by $name are PyTorch’s', ({ recipe, losses, final }) => {
  let places: Places | undefined;
  const source = sourceOf(reference, told => {
    places = told;
  });
  const made = finish(train(machine, { config, ...recipe, steps: 6 }, source));
  for (const [step, loss] of losses.entries()) expect(Math.abs(made.losses[step]! / loss - 1), `step ${step}`).toBeLessThan(1e-5);
  for (const [i, { weights, biases }] of final.entries()) {
    const found = places!.layers[i]!;
    for (const [j, w] of weights.entries()) expect(Math.abs(arena.floats(found.weights, weights.length)[j]! - w)).toBeLessThan(1e-5);
    for (const [j, b] of biases.entries()) expect(Math.abs(arena.floats(found.biases, biases.length)[j]! - b)).toBeLessThan(1e-5);
  }
});

describe('the factors of a schedule are PyTorch’s', () => {
  test.each(reference.schedules)('$id $params', ({ id, params, steps, factors }) => {
    const values = Object.fromEntries(Object.entries(params));
    factors.forEach((factor, step) => {
      expect(factorOf[id]!(step, steps, values, kernels), `step ${step}`).toBeCloseTo(factor, 12);
    });
  });

  test('every schedule is among them, or constant', () => {
    expect(new Set([...reference.schedules.map(({ id }) => id), 'constant'])).toEqual(new Set(schedules.all.map(({ id }) => id)));
  });
});

describe('a matrix that Muon makes orthogonal', () => {
  const orthogonal = (values: Float32Array, fanIn: number, fanOut: number) => {
    arena.reset();
    const x = arena.reserve(4 * values.length);
    const work = arena.reserve(orthogonalizeBytes(kernels, fanIn, fanOut));
    arena.floats(x, values.length).set(values);
    orthogonalize(kernels, x, { fanIn, fanOut, work });
    return arena.floats(x, values.length).slice();
  };
  const noise = (count: number) => Float32Array.from({ length: count }, (_, i) => Math.sin(7 * i * i + 3 * i + 1));

  test.each([
    [30, 30],
    [41, 17],
    [17, 41],
    [1, 9],
  ])('of %i × %i has singular values near 1 (Jordan et al. 2024: 0.7 to 1.2)', (fanIn, fanOut) => {
    const made = orthogonal(noise(fanIn * fanOut), fanIn, fanOut);
    const found = [...finish(singularValues(made, fanIn, fanOut))];
    const kept = found.filter((_, i) => i < Math.min(fanIn, fanOut) - 2);
    for (const value of kept) expect(value).toBeGreaterThan(0.6);
    expect(Math.max(...found)).toBeLessThan(1.25);
  });

  test('stays 0 where it is 0, and is NaN where a value is not finite', () => {
    expect([...orthogonal(new Float32Array(12), 3, 4)]).toEqual(new Array(12).fill(0));
    const lost = noise(12);
    lost[5] = Number.NaN;
    expect([...orthogonal(lost, 3, 4)].every(Number.isNaN)).toBe(true);
  });
});

describe('clipping', () => {
  test('above the norm of the gradients changes no bit', () => {
    const plan = { config: configOf('#net=9-8-7-3&batch=16'), optimizer: { id: 'adam', params: { learningRate: 0.01 } }, steps: 20 };
    expect(trainConfig({ ...plan, clip: 1000 })).toEqual(trainConfig(plan));
  });

  test('below it makes an SGD step of that length', () => {
    const plan = { config: configOf('#net=9-8-7-3&batch=16'), optimizer: { id: 'sgd', params: { learningRate: 0.1 } }, steps: 1 };
    const [one, tenth] = [trainConfig({ ...plan, clip: 0.01 }), trainConfig({ ...plan, clip: 0.001 })];
    for (const [i, ratio] of one.updates.first.entries()) expect(ratio / tenth.updates.first[i]!).toBeCloseTo(10, 2);
  });
});

test('a scheduled, clipped training can be looked at in any order', () => {
  const digits = configOf('#data=digits&net=64-17-9-10&batch=31');
  const more = { schedule: { id: 'cosine', params: { warmup: 3, end: 0 }, steps: 40 }, clip: 0.5 };
  for (const id of ['muon', 'lion']) {
    const optimizer = { id, params: { learningRate: 0.01, weightDecay: 0.1, muonScale: 'jordan' } };
    const at = (course: ReturnType<typeof courseOf>, step: number) => finish(course.run(step)).digest;
    const straight = [33, 9, 20].map(step => at(courseOf(digits, optimizer, more), step));
    const course = courseOf(digits, optimizer, more);
    expect([33, 9, 20].map(step => at(course, step))).toEqual(straight);
    const { losses } = trainConfig({ config: digits, optimizer, ...more, steps: 40 });
    expect(finish(courseOf(digits, optimizer, more).run(33)).loss).toBe(losses[33]);
  }
});
