import { expect, test } from 'vitest';
import { sharedDomain } from '../../../charts/index.ts';
import { spectrumNumbers, spectrumTensor } from './spectrum.ts';

test('the numbers of 3, 2, 1: mean square 14/3, squares of variance 98/9', () => {
  const numbers = spectrumNumbers(Float64Array.of(3, 2, 1), 3, 5);
  expect(numbers).toMatchObject({ median: 2, largest: 3, smallest: 1, condition: 3, belowCount: 0 });
  expect(numbers.meanSquare).toBeCloseTo(14 / 3, 12);
  expect(numbers.squareVariance).toBeCloseTo(98 / 9, 12);
});

test('the median of an even number is between the middle two', () => {
  expect(spectrumNumbers(Float64Array.of(8, 4, 3, 1), 4, 4).median).toBe(3.5);
});

test('what float64 cannot tell from 0 is counted, and bounds the condition', () => {
  const numbers = spectrumNumbers(Float64Array.of(1, 1e-3, 1e-17, 0), 4, 4);
  expect(numbers).toMatchObject({ belowCount: 2, condition: 2 ** 50 });
  const tensor = spectrumTensor(Float64Array.of(1, 1e-3, 1e-17, 0), 4, 4);
  expect(tensor.zeroCount / tensor.count).toBe(0.5);
});

test('nothing but zeros, and what is not finite', () => {
  const zeros = spectrumTensor(new Float64Array(4), 4, 4);
  expect(zeros).toMatchObject({ min: 0, max: 0, zeroCount: 4, count: 4, nanCount: 0 });
  const numbers = spectrumNumbers(new Float64Array(4), 4, 4);
  expect(numbers).toMatchObject({ largest: 0, smallest: 0, belowCount: 4, condition: Number.NaN });
  const nan = spectrumTensor(new Float64Array(4).fill(Number.NaN), 4, 4);
  expect(nan).toMatchObject({ nanCount: 4, zeroCount: 0 });
  expect(spectrumNumbers(new Float64Array(2).fill(Number.NaN), 2, 2).meanSquare).toBeNaN();
});

test('every value falls into one bin of either view, and the views hold them all', () => {
  const values = Float64Array.from({ length: 40 }, (_, i) => 10 ** (-i / 4));
  const tensor = spectrumTensor(values, 40, 40);
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  expect(sum(tensor.histogram.counts)).toBe(tensor.count);
  expect(sum(tensor.magnitudes.counts)).toBe(tensor.count);
  expect(sharedDomain([tensor], 'log')).toMatchObject({ kind: 'log', high: 10 });
});

test('values that rounding alone tells apart are one: no bars beside 1 that hold nothing', () => {
  const tensor = spectrumTensor(Float64Array.of(1 + 4e-7, 1, 1 - 4e-7), 3, 3);
  expect([tensor.min, tensor.max]).toEqual([tensor.mean, tensor.mean]);
  const apart = spectrumTensor(Float64Array.of(1.01, 1, 0.99), 3, 3);
  expect([apart.min, apart.max]).toEqual([0.99, 1.01]);
});

test('groups of octaves end with the quarter of the largest value', () => {
  const values = Float64Array.from({ length: 20 }, (_, i) => 0.7 * 2 ** (-5 * i));
  const { first, counts } = spectrumTensor(values, 20, 20).magnitudes;
  // 0.7 lies in [5/8, 6/8), the second quarter of the octave of ½.
  expect(first + counts.length).toBe(-4 + 2);
});

test('quarters of an octave start at 2^(i/4), cut linearly: 1, 1.25, 1.5, 1.75', () => {
  const { magnitudes } = spectrumTensor(Float64Array.of(1.75, 1.6, 1.25, 1), 4, 4);
  expect(magnitudes.first).toBe(0);
  expect([...magnitudes.counts]).toEqual([1, 1, 1, 1]);
});
