import { quantileLevels } from './summary.ts';

/**
 * Quantiles at `quantileLevels` of values counted in equal bins over [low, high], as NumPy defines them: straight between the two nearest
 * values. The values in a bin are taken to lie evenly in it, so all are within one bin's width of the exact ones. NaN without values.
 */
export function histogramQuantiles(counts: Uint32Array, low: number, high: number): number[] {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!; // not for-of, which takes three times as long
  if (total === 0) return quantileLevels.map(() => Number.NaN);
  const width = (high - low) / counts.length;
  let bin = 0;
  let before = 0;
  /** The value of this rank, from 0. */
  const valueAt = (rank: number) => {
    if (rank < before) bin = before = 0;
    while (before + counts[bin]! <= rank) before += counts[bin++]!;
    return low + width * (bin + (rank - before + 0.5) / counts[bin]!);
  };
  return quantileLevels.map(level => {
    const rank = level * (total - 1);
    const below = valueAt(Math.floor(rank));
    return below + (rank % 1) * (valueAt(Math.ceil(rank)) - below);
  });
}
