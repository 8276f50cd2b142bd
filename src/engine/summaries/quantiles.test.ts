import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileLevels } from '../../summary/summary.ts';
import { histogramQuantiles } from './quantiles.ts';

const BINS = 1024;

/** numpy.quantile, by sorting. */
function exact(sorted: readonly number[], level: number): number {
  const rank = level * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  return below + (rank % 1) * (above - below);
}

test('are within one bin of the exact ones, for few values and many, in lumps or spread', () => {
  const lumps = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 20, noNaN: true }));
  fc.assert(
    fc.property(fc.array(lumps, { minLength: 1, maxLength: 300 }), values => {
      const counts = new Uint32Array(BINS);
      for (const value of values) counts[Math.min(BINS - 1, Math.floor((value / 20) * BINS))]! += 1;
      const sorted = values.toSorted((x, y) => x - y);
      histogramQuantiles(counts, 0, 20).forEach((quantile, i) => {
        expect(Math.abs(quantile - exact(sorted, quantileLevels[i]!))).toBeLessThanOrEqual(20 / BINS);
      });
    }),
  );
});

test('of two values lie straight between them, as NumPy’s', () => {
  const counts = new Uint32Array(BINS);
  counts[0] = 1;
  counts[BINS - 1] = 1;
  histogramQuantiles(counts, 0, 1).forEach((quantile, i) => {
    expect(quantile).toBeCloseTo(quantileLevels[i]!, 2);
  });
});

test('of nothing are NaN', () => {
  expect(histogramQuantiles(new Uint32Array(BINS), 0, 1)).toEqual(quantileLevels.map(() => Number.NaN));
});

test('exact zeros are 0, and the others lie beside them', () => {
  const counts = new Uint32Array(BINS);
  counts[BINS / 2] = 62; // the bin from 0 on: 60 zeros and two more
  counts[BINS - 1] = 38;
  const quantiles = histogramQuantiles(counts, -1, 1, 60);
  expect(quantiles.slice(0, 3)).toEqual([0, 0, 0]);
  expect(quantiles[3]).toBeGreaterThan(0.99);
  // A bin around 0: ±0.1, ±0.3 … ±0.9 beside two zeros; the numbers are NumPy’s.
  expect(histogramQuantiles(Uint32Array.of(0, 12, 0), -3, 3, 2)).toEqual([
    expect.closeTo(-0.878, 10),
    expect.closeTo(-0.35, 10),
    0,
    expect.closeTo(0.35, 10),
    expect.closeTo(0.878, 10),
  ]);
});
