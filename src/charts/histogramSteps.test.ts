import { expect, test } from 'vitest';
import { histogramSteps } from './histogramSteps.ts';

const histogram = (low: number, high: number, counts: number[]) => ({ low, high, counts: Uint32Array.from(counts), below: 0, above: 0 });

test('without a range there are no steps', () => {
  expect(histogramSteps(histogram(Number.NaN, Number.NaN, [0, 0]), 0, 5).densities).toHaveLength(0);
  expect(histogramSteps(histogram(2, 2, [5, 0]), 0, 5).densities).toHaveLength(0);
  expect(histogramSteps(histogram(0, 1, []), 0, 0).densities).toHaveLength(0);
});

test('the area of the steps is 1 when every value is finite and not zero', () => {
  const { edges, densities } = histogramSteps(histogram(-1, 2, [1, 4, 3]), 0, 8);
  expect([...edges]).toEqual([-1, 0, 1, 2]);
  expect([...densities]).toEqual([0.125, 0.5, 0.375]);
});

test('exact zeros are taken out of the bin that holds 0', () => {
  expect([...histogramSteps(histogram(-2, 2, [2, 0, 6, 2]), 5, 10).densities]).toEqual([0.2, 0, 0.1, 0.2]);
});

test('0 at the upper end is in the last bin, which is closed', () => {
  expect([...histogramSteps(histogram(-2, 0, [4, 6]), 6, 10).densities]).toEqual([0.4, 0]);
});

test('a range as wide as float32 allows stays finite', () => {
  const { densities } = histogramSteps(histogram(-3.4e38, 3.4e38, [1, 1]), 0, 2);
  expect([...densities].every(d => d > 0)).toBe(true);
});
