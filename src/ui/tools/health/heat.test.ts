import { expect, test } from 'vitest';
import { heatOf } from './heat.ts';

const gain = { low: 0.8, high: 1.25 };

test('inside its guide, or without one, a value is cold', () => {
  expect([0.8, 1, 1.25].map(value => heatOf(value, gain))).toEqual([0, 0, 0]);
  expect(heatOf(7, null)).toBe(0);
  expect(heatOf(Number.NaN, gain)).toBe(0);
});

test('outside it the heat grows with the decades, alike on both sides', () => {
  expect(heatOf(0.8 / 10 ** 0.25, gain)).toBeCloseTo(0.5, 12);
  expect(heatOf(1.25 * 10 ** 0.25, gain)).toBeCloseTo(0.5, 12);
  expect(heatOf(1e-9, gain)).toBe(1);
  expect(heatOf(Number.POSITIVE_INFINITY, gain)).toBe(1);
});

test('a logarithm counts decades already', () => {
  expect(heatOf(-4.25, { low: -4, high: -2 })).toBeCloseTo(0.5, 12);
  expect(heatOf(-1.75, { low: -4, high: -2 })).toBeCloseTo(0.5, 12);
});

test('beside an end of 0 one is as far as a thousand', () => {
  expect(heatOf(1, { low: 0, high: 0 })).toBe(1);
  expect(heatOf(1000, { low: 0, high: 0 })).toBe(1);
});
