import { expect, test } from 'vitest';
import { formatNumber } from './formatNumber.ts';

test('nothing, and what is no number, are named', () => {
  expect(formatNumber(0)).toBe('0');
  expect(formatNumber(-0)).toBe('0');
  expect(formatNumber(Number.NaN)).toBe('NaN');
  expect(formatNumber(Number.POSITIVE_INFINITY)).toBe('∞');
  expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe('−∞');
});

test.each([
  [0.1, '0.10'],
  [0.0997, '0.10'],
  [0.713, '0.71'],
  [0.99, '0.99'],
  [1.42, '1.42'],
  [12.4, '12.4'],
  [16.94, '16.9'],
  [137, '137'],
  [1024, '1024'],
  [0.0042, '0.0042'],
  [0.0194, '0.0194'],
  [2.5e-4, '2.5e-4'],
  [3.4e38, '3.4e38'],
  [1.4e-45, '1.4e-45'],
])('%s reads %s', (x, text) => expect(formatNumber(x)).toBe(text));

test('a negative number bears a true minus sign', () => expect(formatNumber(-1.5)).toBe('−1.50'));

test('a number that rounds up to the next magnitude is written as that one', () => {
  expect(formatNumber(0.00099999)).toBe('0.0010');
  expect(formatNumber(0.099999)).toBe('0.10');
  expect(formatNumber(9.9999)).toBe('10.0');
  expect(formatNumber(99.999)).toBe('100');
  expect(formatNumber(9999.9)).toBe('1.0e4');
});

test('no number takes more than seven characters, its sign apart', () => {
  for (let k = -45; k <= 38; k++) expect(formatNumber(9.87 * 10 ** k).length).toBeLessThanOrEqual(7);
});
