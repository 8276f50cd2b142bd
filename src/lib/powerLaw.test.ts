import { expect, test } from 'vitest';
import { exponentOf } from './powerLaw.ts';

test('the exponent of a power law is found, whatever its factor', () => {
  expect(exponentOf([1, 2, 4, 8].map(x => [x, 7 * x ** -1.5]))).toBeCloseTo(-1.5, 12);
  expect(exponentOf([[64, 3]])).toBeNaN();
  expect(exponentOf([])).toBeNaN();
});

test('what has no logarithm does not count', () => {
  const points = [1, 2, 4].map(x => [x, x ** 2] as const);
  expect(exponentOf([...points, [8, Number.POSITIVE_INFINITY], [16, 0], [32, Number.NaN]])).toBeCloseTo(2, 12);
});
