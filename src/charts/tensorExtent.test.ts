import { expect, test } from 'vitest';
import { tensorExtent } from './tensorExtent.ts';

const tensor = (low: number, high: number, counts: number[], zeroCount = 0) => ({
  min: low,
  max: high,
  zeroCount,
  histogram: { low, high, counts: Uint32Array.from(counts), below: 0, above: 0 },
});

test('a tensor without finite values has none', () => expect(tensorExtent(tensor(Number.NaN, Number.NaN, [0, 0]))).toBeNaN());

test('a constant reaches to itself', () => expect(tensorExtent(tensor(-3, -3, [7, 0]))).toBe(3));

test('few values are all held', () => expect(tensorExtent(tensor(-2, 4, [1, 0, 0, 0, 0, 1]))).toBe(4));

test('one value of ten thousand, far out on either side, does not count', () => {
  expect(tensorExtent(tensor(-1, 9, [5000, 4999, 0, 0, 0, 0, 0, 0, 0, 1]))).toBe(1);
  expect(tensorExtent(tensor(-9, 1, [1, 0, 0, 0, 0, 0, 0, 0, 4999, 5000]))).toBe(1);
});

test('zeros do not outvote the values that are not zero', () => expect(tensorExtent(tensor(0, 4, [10000, 0, 0, 1], 10000))).toBe(4));
