import { expect, test } from 'vitest';
import { band } from './band.ts';
import { quantile } from './quantile.ts';

// numpy.quantile([1, 2, 4, 8, 16], [.05, .5, .95]) and [3, 7] at .25
test('quantiles are NumPy’s', () => {
  for (const [p, value] of [
    [0.05, 1.2],
    [0.5, 4],
    [0.95, 14.4],
  ] as const) {
    expect(quantile([1, 2, 4, 8, 16], p)).toBeCloseTo(value, 12);
  }
  expect(quantile([3, 7], 0.25)).toBe(4);
});

test('of one value every quantile is that; of none NaN', () => {
  expect(quantile([5], 0.95)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});

test('an infinite draw is the largest, and never makes a NaN', () => {
  const infinite = Number.POSITIVE_INFINITY;
  expect(quantile([1, 2, infinite], 0.5)).toBe(2);
  expect(quantile([1, infinite], 0.5)).toBe(infinite);
  expect(quantile([infinite, infinite, infinite], 0.3)).toBe(infinite);
});

test('a band does not need the draws in order', () => {
  expect(band([16, 1, 8, 2, 4])).toEqual(band([1, 2, 4, 8, 16]));
  expect(band([16, 1, 8, 2, 4])?.median).toBe(4);
  expect(band([])).toBeUndefined();
});
