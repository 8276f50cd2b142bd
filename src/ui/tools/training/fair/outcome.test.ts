import { expect, test } from 'vitest';
import { configOf } from '../../../../engine/testing.ts';
import type { Curve } from '../curve.ts';
import { networkWith, runnersOf, usualField } from './field.ts';
import { toCsv, toJson } from './files.ts';
import { outcomesOf, overlap, ranking } from './outcome.ts';
import { heatsOf } from './plans.ts';

const curve = (...losses: number[]): Curve => ({ kind: 'curve', losses, judgement: null, updates: null, lost: null });
const a = configOf('#net=9-8-3&init.1=zeros&seed=s');
const runners = runnersOf('heUniform+orthogonal(1.41)');
const recipe = { optimizer: { id: 'sgd', params: { learningRate: 0.1, weightDecay: 0 } } };
const heats = heatsOf(a, runners, recipe, [0.1, 1], 2, 2);
/** In the order of the heats: seed, rate, runner. */
const results = [
  curve(2, 1.5, 1),
  curve(2, 2, 2),
  curve(2, 1, 0.4),
  curve(2, Number.NaN),
  curve(2, 1.5, 1.2),
  curve(2, 2, 1.9),
  curve(2, 1, 0.6),
  undefined,
];

test('every initializer is trained at every rate with every seed, seed by seed, in A’s network throughout', () => {
  expect(heats.map(({ seed, rate, runner }) => [seed, rate, runner])).toEqual([
    [0, 0.1, 0],
    [0, 0.1, 1],
    [0, 1, 0],
    [0, 1, 1],
    [1, 0.1, 0],
    [1, 0.1, 1],
    [1, 1, 0],
    [1, 1, 1],
  ]);
  expect(heats[5]!.plan).toMatchObject({
    config: { seed: 's/1', initializer: { id: 'orthogonal', params: { gain: 1.41 } }, own: { initializer: {} } },
    optimizer: { params: { learningRate: 0.1 } },
    steps: 2,
  });
  expect(networkWith(a, runners[0]!.initializer).widths).toBe(a.widths);
});

test('each is judged at its own best rate, by the median over the seeds so far; one that diverged is no best', () => {
  const [he, orthogonal] = outcomesOf(heats, results, 2, [0.1, 1], 2, 1);
  expect([he!.best!.rate, he!.best!.final!.median, he!.best!.count]).toEqual([1, 0.5, 2]);
  expect(he!.points[0]!.final!.median).toBeCloseTo(1.1);
  expect([he!.medians, he!.stepsToThreshold]).toEqual([[2, 1, 0.5], 1]);
  expect([orthogonal!.best!.rate, orthogonal!.points[1]!.final!.median, orthogonal!.stepsToThreshold]).toEqual([
    0.1,
    Number.POSITIVE_INFINITY,
    null,
  ]);
  expect(ranking([orthogonal!, he!])).toEqual([1, 0]);
  expect(overlap(he!, orthogonal!)).toBe(false);
  expect(overlap(he!, he!)).toBe(true);
});

test('before anything is over nobody is ranked', () => {
  const outcomes = outcomesOf(heats, [], 2, [0.1, 1], 2, 1);
  expect(outcomes.map(({ best, medians }) => [best, medians])).toEqual([
    [null, []],
    [null, []],
  ]);
});

test('a race of several begins with what A and B have, and what people compare most, each once', () => {
  expect(usualField(['heUniform', 'sparse'])).toEqual(['heUniform', 'sparse', 'glorotUniform', 'lecunNormal']);
});

test('the files hold every training: a line each, and what was asked', () => {
  const csv = toCsv(runners, heats, results).split('\r\n');
  expect(csv[0]).toBe('initializer,learningRate,seed,steps,finalLoss,diverged');
  expect(csv[3]).toBe('heUniform,1,s,2,0.4,false');
  expect(csv[4]).toBe('orthogonal(1.41),1,s,1,,true');
  expect(csv).toHaveLength(1 + 7 + 1);
  const json = toJson('#link', runners, heats, results);
  expect(json.trainings).toHaveLength(7);
  expect(json.trainings[3]).toEqual({ initializer: 'orthogonal(1.41)', learningRate: 1, seed: 's', losses: [2, 'NaN'] });
});
