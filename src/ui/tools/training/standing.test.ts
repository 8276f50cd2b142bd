import { expect, test } from 'vitest';
import { configOf } from '../../../engine/testing.ts';
import { training as english } from '../../../i18n/en/training.ts';
import type { Racer } from './race.ts';
import { rulingSentences } from './sentences.ts';
import { chanceOf, isContest, isVain, standingOf, unlearntOf } from './standing.ts';

const HE = '#init=heNormal';

/** A racer whose medians are these, with a band of a tenth on both sides. */
function racer(id: 'a' | 'b', medians: readonly number[], link = ''): Racer {
  const bands = medians.map(median => ({ low: 0.9 * median, median, high: 1.1 * median }));
  return { id, config: configOf(link), bands, own: undefined, over: [], count: 5, diverged: [], judgements: [] };
}

test('who ends lower leads, from the step on at which it is where the other ends', () => {
  const [a, b] = [racer('a', [2.6, 2, 1.4, 0.5, 0.1]), racer('b', [2.3, 2.2, 2, 1.8, 1.5], HE)];
  expect(standingOf(a, b)).toEqual({ kind: 'led', leader: a, other: b, step: 2 });
  expect(standingOf(b, a)).toEqual({ kind: 'led', leader: a, other: b, step: 2 });
});

test('neither leads while the bands overlap, by how little ever', () => {
  expect(standingOf(racer('a', [2, 1]), racer('b', [2, 1.2], HE)).kind).toBe('overlap');
  expect(standingOf(racer('a', [2, 1]), racer('b', [2, 1.25], HE)).kind).toBe('led');
});

test('one seed decides nothing', () => {
  expect(standingOf(racer('a', [2, 1]), { ...racer('b', [2, 1.9], HE), count: 1 }).kind).toBe('single');
});

test('a network that ends above its start is passed at step 0', () => {
  expect(standingOf(racer('a', [2, 1]), racer('b', [2, 60], HE))).toMatchObject({ kind: 'led', step: 0 });
});

test('there is no race against one that diverged', () => {
  expect(standingOf(racer('a', [2, 1]), racer('b', [2, Infinity], HE)).kind).toBe('alone');
});

test('nor between networks of different tasks, however they end', () => {
  const mse = racer('b', [2, 0.1], '#loss=meanSquaredError');
  expect(standingOf(racer('a', [2, 1]), mse)).toEqual({ kind: 'incomparable', parts: ['loss'] });
  const digits = racer('b', [2, 0.1], '#data=digits&net=64-30-10');
  expect(standingOf(racer('a', [2, 1]), digits)).toEqual({ kind: 'incomparable', parts: ['data', 'labels'] });
  expect(standingOf(racer('a', [2, Infinity]), { ...digits, count: 1 }).kind).toBe('incomparable');
});

test('a network does not race against itself', () => {
  expect(standingOf(racer('a', [2, 1]), racer('b', [2, 1])).kind).toBe('same');
});

test('chance is ln C for cross-entropy, and no number for the squared error', () => {
  expect(chanceOf(racer('a', [1], '#net=9-8-7'))).toBeCloseTo(1.9459, 4);
  expect(chanceOf(racer('a', [1], '#loss=meanSquaredError'))).toBeNull();
});

test('within 5 % of ln 10 nothing has been learnt, above it less than nothing', () => {
  expect([2.1, 2.2, 2.3, 2.4, 2.5, Infinity].map(end => unlearntOf(racer('a', [3, end])))).toEqual([
    null,
    'near',
    'near',
    'near',
    'above',
    null,
  ]);
  expect(unlearntOf(racer('a', [3, 3], '#loss=meanSquaredError'))).toBeNull();
});

test('one can win where there are two networks and one task', () => {
  const a = racer('a', [1]);
  expect([[a], [a, racer('b', [1])], [a, racer('b', [1], '#batch=9')], [a, racer('b', [1], HE)]].map(isContest)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('a race in which no network leaves chance is vain, and one that learns ends that: 30 ReLU layers by SGD 0.1 and 0.01', () => {
  const [he, glorot] = [racer('a', [2.3, 2.29], HE), racer('b', [2.3, 2.29])];
  expect(isVain([he, glorot])).toBe(true);
  expect(rulingSentences([he, glorot], english)).toEqual([english.result.neitherLearns, english.result.nearChance(['A', 'B'])]);
  expect(isVain([racer('a', [2.3, 1.29], HE), glorot])).toBe(false);
});
