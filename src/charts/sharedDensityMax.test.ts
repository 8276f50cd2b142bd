import { expect, test } from 'vitest';
import { sharedDensityMax } from './sharedDensityMax.ts';

test('without a density it is 1, so that nothing is divided by 0', () => {
  expect(sharedDensityMax([], 0.1)).toBe(1);
  expect(sharedDensityMax([0, Number.NaN], 0.1)).toBe(1);
});

test('one network fills its cell, however flat it is', () => expect(sharedDensityMax([0.001], 0.1)).toBe(0.001));

test('of two networks the higher fills the cell', () => expect(sharedDensityMax([0.4, 0.3], 0.1)).toBe(0.4));

test('a needle is cut, so that the other network keeps a third of the height', () =>
  expect(sharedDensityMax([0.4, 500], 0.1)).toBeCloseTo(1.2));

test('a network that has left the view cuts nothing', () => expect(sharedDensityMax([0.4, 1e-6], 0.1)).toBe(0.4));
