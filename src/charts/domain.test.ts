import { expect, test } from 'vitest';
import { type Domain, unionDomain } from './domain.ts';

const linear = (low: number, high: number): Domain => ({ kind: 'linear', low, high });
const log = (low: number, high: number): Domain => ({ kind: 'log', low, high });

test('a union holds both', () => {
  expect(unionDomain(linear(-1, 3), linear(-2, 1))).toEqual(linear(-2, 3));
  expect(unionDomain(log(0.1, 1), log(0.01, 0.1))).toEqual(log(0.01, 1));
});

test('where there was or is nothing to be seen, the other is the union', () => {
  const nothing: Domain = { ...linear(-1, 1), isEmpty: true };
  expect(unionDomain(nothing, linear(0, 0.1))).toEqual(linear(0, 0.1));
  expect(unionDomain(linear(0, 0.1), nothing)).toEqual(linear(0, 0.1));
});

test('of domains of different kinds the newer one stays', () => {
  expect(unionDomain(linear(0, 5), log(0.1, 1))).toEqual(log(0.1, 1));
});
