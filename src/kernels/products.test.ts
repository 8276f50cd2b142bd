import { describe, expect, test } from 'vitest';
import { allocate, firstDifference, floats, kernels, noise, put, withHeap } from './testing.ts';

const DEPTH = 256;
const f = Math.fround;

/** bias + a (R × K) · b (K × M): over blocks of K as the kernels promise, in float32, one element at a time. */
function naiveProduct(
  R: number,
  K: number,
  M: number,
  a: (i: number, k: number) => number,
  b: (k: number, j: number) => number,
  bias?: Float32Array,
) {
  const c = new Float32Array(R * M);
  const depth = Math.ceil(K / Math.ceil(K / DEPTH));
  for (let i = 0; i < R; i++) {
    for (let j = 0; j < M; j++) {
      let sum = bias ? bias[j]! : 0;
      for (let k0 = 0; k0 < K; k0 += depth) {
        let block = 0;
        for (let k = k0; k < Math.min(K, k0 + depth); k++) block = f(block + f(a(i, k) * b(k, j)));
        sum = f(sum + block);
      }
      c[i * M + j] = sum;
    }
  }
  return c;
}

const shapes = [
  ...[1, 2, 3, 4, 5, 13].flatMap(B => [1, 3, 4, 7].flatMap(N => [1, 2, 4, 11, 12, 13, 25].map(M => [B, N, M] as const))),
  [17, 33, 9],
  [9, 100, 100],
  [31, 100, 10],
  [3, 257, 24],
  [2, 512, 5],
  [5, 513, 14],
  [7, 784, 12],
  [260, 5, 3],
  [517, 3, 26],
  [67, 258, 259],
  [257, 66, 67],
  [1, 1025, 1],
  // Nine or ten columns, whose tile reads xᵀ where it lies; and few terms or columns, with which w is kept packed.
  [13, 33, 9],
  [15, 21, 10],
  [10, 34, 22],
  [300, 30, 9],
  [600, 30, 10],
  [300, 601, 10],
  [70, 1024, 10],
  [277, 10, 1023],
  [35, 1400, 9],
  [5, 1700, 10],
] as const;

describe('the three products are to the bit the naive ones', () => {
  test.each(shapes)('B %i, N %i, M %i', (B, N, M) => {
    const x = noise(B * N, 1),
      w = noise(N * M, 2),
      b = noise(M, 3),
      dz = noise(B * M, 4);
    const z = naiveProduct(
      B,
      N,
      M,
      (i, k) => x[i * N + k]!,
      (k, j) => w[k * M + j]!,
      b,
    );
    const dx = naiveProduct(
      B,
      M,
      N,
      (i, k) => dz[i * M + k]!,
      (k, j) => w[j * M + k]!,
    );
    const dw = naiveProduct(
      N,
      B,
      M,
      (i, k) => x[k * N + i]!,
      (k, j) => dz[k * M + j]!,
    );
    const result = products(B, N, M, { x, w, b, dz });
    expect(firstDifference(result.z, z)).toBe(-1);
    expect(firstDifference(result.dx, dx)).toBe(-1);
    expect(firstDifference(result.dw, dw)).toBe(-1);
  });
});

test('rows have the same bits however the product is sliced by rows', () => {
  for (const [B, N, M] of [
    [23, 31, 17],
    [300, 270, 13],
    [300, 270, 10],
    [7, 5, 100],
  ] as const) {
    const tensors = { x: noise(B * N, 1), w: noise(N * M, 2), b: noise(M, 3), dz: noise(B * M, 4) };
    const whole = products(B, N, M, tensors);
    for (const slices of [2, 3, 5]) {
      const sliced = products(B, N, M, tensors, slices);
      for (const key of ['z', 'dx', 'dw'] as const) expect(firstDifference(sliced[key], whole[key])).toBe(-1);
    }
  }
});

test('a product of NaN and infinities is NaN or infinite where it should be', () => {
  const tensors = {
    x: Float32Array.of(NaN, 1, Infinity, 1),
    w: Float32Array.of(0, 1, 1, 1),
    b: new Float32Array(2),
    dz: new Float32Array(4).fill(1),
  };
  const { z, dw } = products(2, 2, 2, tensors);
  expect([...z]).toEqual([NaN, NaN, NaN, Infinity]); // ∞·0 + 1 is NaN
  expect([...dw]).toEqual([NaN, NaN, 2, 2]);
});

function products(B: number, N: number, M: number, t: { x: Float32Array; w: Float32Array; b: Float32Array; dz: Float32Array }, slices = 1) {
  return withHeap(() => {
    const [x, w, b, dz] = [put(t.x), put(t.w), put(t.b), put(t.dz)];
    const [z, dx, dw] = [allocate(B * M * 4), allocate(B * N * 4), allocate(N * M * 4)];
    const scratch = allocate(kernels.denseScratchBytes(B, N, M));
    const cut = (rows: number, s: number) => [Math.floor((rows * s) / slices), Math.floor((rows * (s + 1)) / slices)] as const;
    for (let s = 0; s < slices; s++) {
      kernels.denseForward(z, x, w, b, B, N, M, scratch, ...cut(B, s));
      kernels.denseBackwardInputs(dx, dz, w, B, N, M, scratch, ...cut(B, s));
      kernels.denseBackwardWeights(dw, x, dz, B, N, M, scratch, ...cut(N, s));
    }
    return { z: floats(z, B * M), dx: floats(dx, B * N), dw: floats(dw, N * M) };
  });
}
