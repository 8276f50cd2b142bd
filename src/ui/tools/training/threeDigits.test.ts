import { expect, test } from 'vitest';
import { threeDigits } from './threeDigits.ts';

test('every loss has three significant digits, zeros at the end included', () => {
  expect([2.3, 0.052, 0.5, 12, 123.4].map(threeDigits)).toEqual(['2.30', '0.0520', '0.500', '12.0', '123']);
});

test('what is very small or very large has an exponent', () => {
  expect([0.001, 0.000_999_4, 9994, 9996, 1.234e22].map(threeDigits)).toEqual(['0.00100', '9.99e-4', '9990', '1.00e4', '1.23e22']);
});

test('0, ∞ and NaN are named', () => {
  expect([0, Infinity, NaN].map(threeDigits)).toEqual(['0', '∞', 'NaN']);
});
