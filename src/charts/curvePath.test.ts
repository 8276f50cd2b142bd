import { expect, test } from 'vitest';
import { curvePath } from './curvePath.ts';
import { decadeDensity } from './decadeDensity.ts';
import { valueScale } from './valueScale.ts';

const x = valueScale({ kind: 'linear', low: -1, high: 1 }, [0, 8]);

test('a density that is nowhere a number, or nowhere above the base line, draws nothing', () => {
  expect(curvePath(() => Number.NaN, x, 40, 1)).toBe('');
  expect(curvePath(() => 0, x, 40, 1)).toBe('');
});

test('a level density is a level line', () => expect(curvePath(() => 0.5, x, 40, 1)).toBe('M0 20L2 20L4 20L6 20L8 20'));

test('it is cut at the top of the view', () => expect(curvePath(() => 7, x, 40, 1)).toBe('M0 0L2 0L4 0L6 0L8 0'));

test('it comes down to the base line and stops there', () => {
  expect(curvePath(v => (v < -0.7 ? 1 : 0), x, 40, 1)).toBe('M0 0L2 40');
});

test('it has a gap where it is not a number', () => {
  expect(curvePath(v => (v === 0 ? Number.NaN : 1), x, 40, 1)).toBe('M0 0L2 0M6 0L8 0');
});

test('the density per decade of |x| of a uniform on [−1, 1] is x ln 10', () => {
  expect(decadeDensity(v => (Math.abs(v) <= 1 ? 0.5 : 0))(0.1)).toBeCloseTo(0.2302585);
});
