import { describe, expect, test } from 'vitest';
import { allocate, firstDifference, floats, kernels, noise, put, withHeap } from './testing.ts';

function gaussian(count: number, seed: number) {
  return withHeap(() => {
    const to = allocate(count * 4);
    kernels.fillNormal(to, count, seed, 2, 3, 4, 0, 1);
    return floats(to, count);
  });
}

function orthonormalized(values: Float32Array, R: number, C: number, cuts: readonly number[] = []) {
  return withHeap(() => {
    const q = put(values);
    const scratch = allocate(kernels.orthonormalizeScratchBytes(R, C));
    for (const [i, from] of [0, ...cuts].entries()) kernels.orthonormalizeRows(q, R, C, scratch, from, cuts[i] ?? R);
    return floats(q, R * C);
  });
}

function dot(a: Float32Array, i: number, b: Float32Array, j: number, C: number) {
  let sum = 0;
  for (let k = 0; k < C; k++) sum += a[i * C + k]! * b[j * C + k]!;
  return sum;
}

/** The largest element of |Q·Qᵀ − 1|, over every row against `step`-th ones. */
function deviation(q: Float32Array, R: number, C: number, step = 1) {
  let most = 0;
  for (let i = 0; i < R; i += step) for (let j = 0; j < R; j++) most = Math.max(most, Math.abs(dot(q, i, q, j, C) - Number(i === j)));
  return most;
}

const small = [1, 2, 3, 4, 5].flatMap(C => [1, 2, 3, 4, 5].filter(R => R <= C).map(R => [R, C] as const));

describe.each([...small, [31, 32], [32, 33], [33, 65], [65, 65], [130, 190], [300, 300]] as const)('%i Gaussian rows of %i', (R, C) => {
  const original = gaussian(R * C, R + 10 * C);
  const q = orthonormalized(original, R, C);

  test('become orthonormal', () => {
    expect(deviation(q, R, C)).toBeLessThan(2e-6);
  });

  test('keep a positive part of what they were: the diagonal of R is positive, as a Haar-distributed Q needs', () => {
    for (let r = 0; r < R; r++) expect(dot(q, r, original, r, C)).toBeGreaterThan(0);
  });

  test('span what they spanned: no row has a part along a later row of Q', () => {
    for (let r = 0; r < R; r++)
      for (let s = r + 1; s < R; s += 1 + (R >> 5)) expect(Math.abs(dot(original, r, q, s, C))).toBeLessThan(1e-5 * Math.sqrt(C));
  });

  test('have the same bits however they are sliced', () => {
    const every = Math.ceil(R / 16);
    const often = Array.from({ length: Math.ceil(R / every) - 1 }, (_, i) => (i + 1) * every);
    for (const cuts of [[Math.ceil(R / 2)], [1, 2, 3].filter(cut => cut < R), often]) {
      expect(firstDifference(orthonormalized(original, R, C, cuts), q)).toBe(-1);
    }
  });
});

test.each([
  [64, 1024],
  [1024, 1024],
] as const)('%i Gaussian rows of %i become orthonormal', (R, C) => {
  expect(deviation(orthonormalized(gaussian(R * C, 1), R, C), R, C, R / 16)).toBeLessThan(1e-5);
});

test('nearly parallel rows become orthonormal too', () => {
  const [R, C] = [150, 203];
  const common = noise(C, 1);
  const rows = Float32Array.from(noise(R * C, 2), (u, i) => common[i % C]! + 1e-3 * u);
  expect(deviation(orthonormalized(rows, R, C), R, C)).toBeLessThan(1e-5);
  const pairs = Float32Array.from(rows, (v, i) => v + (Math.floor(i / C) % 2 ? 1e3 * rows[i - C]! : 0));
  expect(deviation(orthonormalized(pairs, R, C), R, C)).toBeLessThan(1e-5);
});

test('a row with nothing left becomes zero', () => {
  expect(Array.from(orthonormalized(Float32Array.of(3, 4, 0, 0, 0, 0), 2, 3))).toEqual([3 / 5, 4 / 5, 0, 0, 0, 0].map(Math.fround));
});

test('the first row of a 2 × 2 is uniform on the circle: each octant as often', () => {
  const counts = new Array<number>(8).fill(0);
  for (let seed = 0; seed < 4000; seed++) {
    const [x, y] = orthonormalized(gaussian(4, seed), 2, 2) as unknown as [number, number];
    counts[Math.floor((Math.atan2(y, x) / Math.PI + 1) * 4) % 8]!++;
  }
  expect(counts.reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0)).toBeLessThan(24.3); // χ² with 7 degrees at 0.001
});
