import { expect, test } from 'vitest';
import { band } from './band.ts';
import { quantile, rising } from './quantile.ts';

const of = (values: number[], p: number) => quantile(rising(values), p);

// numpy.quantile([1, 2, 4, 8, 16], [.05, .5, .95]) and [3, 7] at .25
test('quantiles are NumPy’s', () => {
  for (const [p, value] of [
    [0.05, 1.2],
    [0.5, 4],
    [0.95, 14.4],
  ] as const) {
    expect(of([1, 2, 4, 8, 16], p)).toBeCloseTo(value, 12);
  }
  expect(of([3, 7], 0.25)).toBe(4);
});

test('of one value every quantile is that; of none NaN', () => {
  expect(of([5], 0.95)).toBe(5);
  expect(of([], 0.5)).toBeNaN();
});

test('an infinite draw is the largest, and never makes a NaN', () => {
  const infinite = Number.POSITIVE_INFINITY;
  expect(of([1, 2, infinite], 0.5)).toBe(2);
  expect(of([1, infinite], 0.5)).toBe(infinite);
  expect(of([infinite, infinite, infinite], 0.3)).toBe(infinite);
});

test('a draw of NaN is larger still, wherever it stands', () => {
  expect(of([Number.NaN, 2, Number.POSITIVE_INFINITY, 1, 3], 0.5)).toBe(3);
  expect(of([Number.NaN, 2, 1], 0.95)).toBeNaN();
});

test('a band does not need the draws in order', () => {
  expect(band([16, 1, 8, 2, 4])).toEqual(band([1, 2, 4, 8, 16]));
  expect(band([16, 1, 8, 2, 4])?.median).toBe(4);
  expect(band([])).toBeUndefined();
});
