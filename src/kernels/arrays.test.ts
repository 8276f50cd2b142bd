import { describe, expect, test } from 'vitest';
import { allocate, bitsOf, floats, integers, kernels, noise, put, withHeap } from './testing.ts';

test.each([
  [1, 1],
  [1, 5],
  [5, 1],
  [4, 4],
  [3, 7],
  [9, 6],
  [33, 17],
  [8, 12],
])('the transpose of %i × %i has every value at its place', (R, C) => {
  const values = noise(R * C, 1);
  const transposed = withHeap(() => {
    const to = allocate(R * C * 4);
    kernels.transpose(to, put(values), R, C);
    return floats(to, R * C);
  });
  for (let r = 0; r < R; r++) for (let c = 0; c < C; c++) expect(transposed[c * R + r]).toBe(values[r * C + c]);
});

test('scaling multiplies in float32, to the last value and not beyond', () => {
  for (const count of [0, 1, 3, 4, 7]) {
    const values = noise(9, 1);
    const scaled = withHeap(() => {
      const x = put(values);
      kernels.scale(x, count, 0.1);
      return floats(x, 9);
    });
    expect(scaled).toEqual(values.map((v, i) => (i < count ? v * Math.fround(0.1) : v)));
  }
});

test('a constant fills as many as asked', () => {
  const filled = withHeap(() => {
    const to = put(new Float32Array(9).fill(-1));
    kernels.fillConstant(to, 7, 0.1);
    return floats(to, 9);
  });
  expect(filled).toEqual(Float32Array.of(...new Array(7).fill(0.1), -1, -1));
});

test('the bias gradient sums each column over the batch, rows in order', () => {
  for (const [B, M] of [
    [1, 1],
    [5, 3],
    [255, 17],
    [256, 16],
    [600, 39],
  ] as const) {
    const dz = noise(B * M, M);
    const db = withHeap(() => {
      const to = allocate(M * 4);
      kernels.denseBackwardBiases(to, put(dz), B, M);
      return floats(to, M);
    });
    for (let j = 0; j < M; j++) {
      let sum = 0;
      for (let i = 0; i < B; i++) sum += dz[i * M + j]!;
      expect(Math.abs(db[j]! - sum)).toBeLessThan(1e-6 * Math.sqrt(B) * 2);
    }
  }
});

describe('counts', () => {
  const outside = (values: readonly number[], low: number, high: number) =>
    withHeap(() => kernels.countOutside(put(values), values.length, low, high));

  test('of values at or beyond the limits include ±∞, and not NaN', () => {
    const values = [-2, -1, -0.5, 0, 1, 2, NaN, Infinity, -Infinity];
    expect(outside(values, -1, 1)).toBe(6);
    expect(outside([...values, ...values.toReversed()], -1, 1)).toBe(12);
    expect(outside([], -1, 1)).toBe(0);
  });

  const zeroColumns = (a: readonly number[], B: number, M: number) => withHeap(() => kernels.countZeroColumns(put(a), B, M));

  test('of zero columns need every row to be zero, of either sign', () => {
    expect(zeroColumns([0, 1, -0, 0, NaN, 0, 0, 0, 0, 2, 0, 0], 2, 6)).toBe(3);
    expect(zeroColumns([0, 0, 0, 1, 0, 0, 0, 0, 0, 0], 2, 5)).toBe(4);
    expect(zeroColumns(new Array(9 * 13).fill(0).with(9 * 13 - 1, 1e-45), 9, 13)).toBe(12);
  });
});

test('nothing is written beyond the end: integers and floats after a fill stay as they were', () => {
  for (let count = 0; count < 20; count++) {
    const [values, next] = withHeap(() => {
      const to = put(new Float32Array(24).fill(7));
      kernels.fillNormal(to, count, 1, 2, 3, 4, 100, 1);
      const labels = put(new Float32Array(24).fill(7));
      kernels.fillIntegers(labels, count, 1, 2, 3, 4, 2);
      return [floats(to, 24), integers(labels, 24)];
    });
    expect([...values].every((v, i) => (v === 7) === i >= count)).toBe(true);
    expect([...next].every((v, i) => v > 1 === i >= count)).toBe(true);
  }
});

test('the float64 functions agree with JavaScript to two ulp, and keep its limits', () => {
  const close = (value: number, expected: number) => expect(Math.abs(value - expected)).toBeLessThanOrEqual(4.5e-16 * Math.abs(expected));
  for (const x of [-700, -20, -1.5, -0.1, -1e-9, 1e-300, 1e-9, 0.3, 1, 2.5, 10, 33.3, 1e5]) {
    close(kernels.exp(x / 1e3), Math.exp(x / 1e3));
    close(kernels.exp(Math.min(x, 700)), Math.exp(Math.min(x, 700)));
    close(kernels.tanh(x), Math.tanh(x));
    close(kernels.sin(x), Math.sin(x));
    close(kernels.cos(x), Math.cos(x));
    close(kernels.log(Math.abs(x)), Math.log(Math.abs(x)));
    close(kernels.pow(Math.abs(x), 0.7), Math.abs(x) ** 0.7);
  }
  expect([kernels.exp(-Infinity), kernels.log(0), kernels.pow(0, 0), kernels.tanh(Infinity)]).toEqual([0, -Infinity, 1, 1]);
  expect([kernels.exp(NaN), kernels.log(-1), kernels.sin(Infinity), kernels.pow(-1, 0.5)].every(Number.isNaN)).toBe(true);
  expect(bitsOf(Float32Array.of(kernels.tanh(-0)))).toEqual(bitsOf(Float32Array.of(-0)));
});
