import { expect, test } from 'vitest';
import { multiply } from './multiply.ts';
import { finish } from './steps.ts';

test('rows times columns, for shapes that fours do not divide (NumPy)', () => {
  const a = Array.from({ length: 15 }, (_, i) => i - 4);
  const b = Array.from({ length: 6 }, (_, i) => 2 * i - 5);
  expect([...finish(multiply(a, b, 5, 3, 2))]).toEqual([17, -1, 8, 8, -1, 17, -10, 26, -19, 35]);
});

test('a zero does not hide an infinity', () => {
  expect([...finish(multiply([0, 1], [Infinity, 2], 1, 2, 1))]).toEqual([Number.NaN]);
});

test('the steps add up to the work', () => {
  const worked = [...multiply(new Float64Array(200 * 300), new Float64Array(300 * 150), 200, 300, 150)];
  expect(worked.length).toBeGreaterThan(1);
  expect(worked.reduce((sum, work) => sum + work, 0)).toBe(200 * 300 * 150);
});
