import { expect, test } from 'vitest';
import { sharedDomain } from './sharedDomain.ts';
import { testNormal, testTensor } from './testTensor.ts';

const linear = (low: number, high: number) => ({ kind: 'linear', low, high });

test('of nothing, zeros or nothing finite the view is [−1, 1]', () => {
  const nothing = { ...linear(-1, 1), isEmpty: true };
  expect(sharedDomain([], 'shared')).toEqual(nothing);
  expect(sharedDomain([testTensor([0, 0])], 'shared')).toEqual(nothing);
  expect(sharedDomain([testTensor([Number.NaN, Number.POSITIVE_INFINITY])], 'own')).toEqual(nothing);
});

test('where all has become zero, the view under a drag stays', () => {
  const before = sharedDomain([testTensor([-0.1, 0.2])], 'shared');
  expect(sharedDomain([testTensor([0])], 'shared', before)).toBe(before);
});

test('values of both signs are shown symmetrically, rounded outwards', () => {
  expect(sharedDomain([testTensor([-0.1, 0.2449])], 'shared')).toEqual(linear(-0.25, 0.25));
});

test('values of one sign are shown from 0', () => {
  expect(sharedDomain([testTensor([0, 4.4])], 'shared')).toEqual(linear(0, 4.5));
  expect(sharedDomain([testTensor([-3, -1])], 'shared')).toEqual(linear(-3, 0));
  expect(sharedDomain([testTensor([0.5, 0.5])], 'shared')).toEqual(linear(0, 0.5));
});

test('one view holds the widest layer of the row', () => {
  expect(sharedDomain([testTensor([-1, 1]), testTensor([-6, 2])], 'shared')).toEqual(linear(-6, 6));
});

test('one layer that explodes does not flatten the others', () => {
  const layers = [1, 2, 3, 1e30].map(x => testTensor([-x, x]));
  expect(sharedDomain(layers, 'shared')).toEqual(linear(-3, 3));
});

test('a layer without finite values says nothing', () => {
  expect(sharedDomain([testTensor([-2, 2]), testTensor([Number.NaN])], 'shared')).toEqual(linear(-2, 2));
});

test('a cell on its own scale is shown closely when its values lie far from 0', () => {
  const { low, high } = sharedDomain([testTensor([0.493, 0.507])], 'own');
  expect(low).toBeCloseTo(0.492);
  expect(high).toBeCloseTo(0.508);
});

test('a log view spans whole decades of magnitudes', () => {
  expect(sharedDomain([testTensor([-0.02, 0.5]), testTensor([30])], 'log')).toEqual({ kind: 'log', low: 0.01, high: 100 });
});

test('a log view without magnitudes is one decade', () => {
  expect(sharedDomain([testTensor([0])], 'log')).toEqual({ kind: 'log', low: 0.1, high: 1, isEmpty: true });
});

test('a log view is not led by the few smallest of many values', () => {
  expect(sharedDomain([testTensor([...Array(5000).fill(1.1), 1e-20])], 'log').low).toBe(1);
});

test('while a slider is dragged, the view stands still until the values leave it or shrink far', () => {
  const before = sharedDomain([testTensor(testNormal(500, 1))], 'shared');
  const dragged = (std: number) => sharedDomain([testTensor(testNormal(500, std))], 'shared', before);
  expect(dragged(1.01)).toBe(before);
  expect(dragged(0.7)).toBe(before);
  expect(dragged(2).high).toBeGreaterThan(before.high);
  expect(dragged(0.3).high).toBeLessThan(before.high / 2);
});

test('a view of both signs gives way to one of one sign', () => {
  expect(sharedDomain([testTensor([0, 1])], 'shared', { kind: 'linear', low: -1, high: 1 })).toEqual(linear(0, 1));
});
