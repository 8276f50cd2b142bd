import { quantileLevels } from './summary.ts';

/**
 * Quantiles at `quantileLevels` of values counted in equal bins over [low, high], straight inside a bin: within one bin's width of the exact ones.
 * NaN without values.
 */
export function histogramQuantiles(counts: Uint32Array, low: number, high: number): number[] {
  const total = counts.reduce((sum, c) => sum + c, 0);
  if (total === 0) return quantileLevels.map(() => Number.NaN);
  const width = (high - low) / counts.length;
  let bin = 0;
  let before = 0;
  return quantileLevels.map(level => {
    const rank = level * total;
    while (before + counts[bin]! < rank) before += counts[bin++]!;
    return low + width * (bin + (counts[bin] ? (rank - before) / counts[bin]! : 0));
  });
}
