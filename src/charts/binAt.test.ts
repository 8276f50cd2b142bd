import { expect, test } from 'vitest';
import { binAt } from './binAt.ts';
import { plotRange, stripRange } from './plotRange.ts';
import { testTensor } from './testTensor.ts';
import { valueAt } from './valueAt.ts';

const tensor = testTensor([0, 0, 1, 3, 4], 4);

test('a tensor without finite values has no bin', () => {
  expect(binAt(testTensor([Number.NaN]), 'linear', 0)).toBeNull();
  expect(binAt(testTensor([Number.NaN]), 'log', 1)).toBeNull();
});

test('a bin holds its lower edge, the last one both edges, and zeros count', () => {
  expect(binAt(tensor, 'linear', 0)).toEqual({ low: 0, high: 1, count: 2 });
  expect(binAt(tensor, 'linear', 1)).toEqual({ low: 1, high: 2, count: 1 });
  expect(binAt(tensor, 'linear', 4)).toEqual({ low: 3, high: 4, count: 2 });
});

test('beside the histogram there is no bin', () => {
  expect(binAt(tensor, 'linear', 4.01)).toBeNull();
  expect(binAt(tensor, 'linear', Number.NaN)).toBeNull();
});

test('the bin of a constant has no width and holds all', () => {
  expect(binAt(testTensor([5, 5, 5]), 'linear', 5)).toEqual({ low: 5, high: 5, count: 3 });
});

test('a magnitude is found in its quarter of an octave, without regard to sign', () => {
  expect(binAt(testTensor([-3.1, 3.2, 0.1]), 'log', 3.4)).toEqual({ low: 3, high: 3.5, count: 2 });
  expect(binAt(testTensor([1]), 'log', 0)).toBeNull();
});

test('under the pointer stand the value and the bin of each network', () => {
  const domain = { kind: 'linear', low: 0, high: 4 } as const;
  expect(valueAt(60, plotRange(120), domain, [tensor, undefined])).toEqual({ value: 2, bins: [{ low: 2, high: 3, count: 0 }, null] });
  expect(valueAt(3, plotRange(120), domain, [tensor])).toBeNull();
});

test('in a strip larger values stand higher', () => {
  expect(valueAt(5, stripRange(60), { kind: 'linear', low: -2, high: 2 }, [])?.value).toBe(2);
});
