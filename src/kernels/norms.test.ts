import { expect, test } from 'vitest';
import { allocate, floats, kernels, noise, put, withHeap } from './testing.ts';

/** Wider than the block of columns that is summed at a time, and no multiple of four. */
const [B, M] = [7, 1030];
const x = noise(B * M, 1);
const dy = noise(B * M, 2);
const EPSILON = 1e-5;

const column = (values: Float32Array, j: number) => Array.from({ length: B }, (_, i) => values[i * M + j]!);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('statistics of columns are those of each by itself, in float64', () => {
  const stats = withHeap(() => {
    const at = allocate(3 * M * 4);
    kernels.columnStatistics(at, put(x), B, M, EPSILON);
    return floats(at, 3 * M);
  });
  for (let j = 0; j < M; j++) {
    const values = column(x, j);
    const middle = mean(values);
    const variance = mean(values.map(value => (value - middle) ** 2));
    expect([stats[j], stats[M + j], stats[2 * M + j]]).toEqual([middle, 1 / Math.sqrt(variance + EPSILON), variance].map(Math.fround));
  }
});

test('the gradients of γ and β are sums down the columns, by the statistics of columns or of rows', () => {
  for (const byRow of [false, true]) {
    const [stats, dgamma, dbeta] = withHeap(() => {
      const [at, gammaAt, betaAt] = [allocate(3 * M * 4), allocate(M * 4), allocate(M * 4)];
      const from = put(x);
      if (byRow) kernels.rowStatistics(at, from, B, M, EPSILON, true);
      else kernels.columnStatistics(at, from, B, M, EPSILON);
      kernels.normalizeBackwardParameters(gammaAt, betaAt, put(dy), from, at, B, M, byRow);
      return [floats(at, 3 * M), floats(gammaAt, M), floats(betaAt, M)];
    });
    for (let j = 0; j < M; j++) {
      const of = (i: number) => (byRow ? [stats![i]!, stats![B + i]!] : [stats![j]!, stats![M + j]!]);
      const terms = column(dy, j).map((d, i) => d * (x[i * M + j]! - of(i)[0]!) * of(i)[1]!);
      expect(dbeta![j]).toBe(Math.fround(column(dy, j).reduce((sum, d) => sum + d, 0)));
      expect(dgamma![j]).toBeCloseTo(
        terms.reduce((sum, term) => sum + term, 0),
        5,
      );
    }
  }
});
