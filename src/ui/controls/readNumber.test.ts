import { expect, test } from 'vitest';
import { readNumber } from './readNumber.ts';

const range = { min: -10, max: 1024 };

test('a number is typed as a link spells it, or with a decimal comma, or with spaces around it', () => {
  expect(['12', ' 0.5 ', '0,5', '1e2', '+3', '-.5'].map(text => readNumber(text, range, false))).toEqual([12, 0.5, 0.5, 100, 3, -0.5]);
});

test('−0 is 0, as its link says', () => {
  expect(readNumber('-0', range, false)).toBe(0);
});

test('what a link does not read as a number is none', () => {
  for (const text of ['', 'abc', '0x10', '0b1', '1 2', 'Infinity', '1025', '-11']) expect(readNumber(text, range, false), text).toBeNull();
});

test('a whole number has no fraction', () => {
  expect([readNumber('12', range, true), readNumber('12.5', range, true)]).toEqual([12, null]);
});
