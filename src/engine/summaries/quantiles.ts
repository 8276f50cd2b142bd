import { quantileLevels } from '../../summary/summary.ts';

/**
 * Quantiles at `quantileLevels` of values counted in equal bins over [low, high], as NumPy defines them: straight between the two nearest
 * values. The values in a bin are taken to lie evenly in it, but for `zeroCount` of them, which are 0; so all are within one bin's width of the exact
 * ones. NaN without values.
 */
export function histogramQuantiles(counts: Uint32Array, low: number, high: number, zeroCount = 0): number[] {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!; // not for-of, which takes three times as long
  if (total === 0) return quantileLevels.map(() => Number.NaN);
  const width = (high - low) / counts.length;
  const zeroBin = zeroCount > 0 ? binOf(0, counts.length, low, high) : -1;
  let bin = 0;
  let before = 0;
  /** The value of this rank, from 0. */
  const valueAt = (rank: number) => {
    if (rank < before) bin = before = 0;
    while (before + counts[bin]! <= rank) before += counts[bin++]!;
    if (bin === zeroBin) return valueBesideZeros(rank - before);
    return low + width * (bin + (rank - before + 0.5) / counts[bin]!);
  };
  const valueBesideZeros = (rank: number) => {
    const others = counts[bin]! - zeroCount;
    const below = Math.round(others * (-low / width - bin));
    if (rank >= below && rank < below + zeroCount) return 0;
    return low + width * (bin + ((rank < below ? rank : rank - zeroCount) + 0.5) / others);
  };
  return quantileLevels.map(level => {
    const rank = level * (total - 1);
    const below = valueAt(Math.floor(rank));
    return below + (rank % 1) * (valueAt(Math.ceil(rank)) - below);
  });
}

/** The bin, of so many equal ones over [low, high], that holds x. */
export function binOf(x: number, bins: number, low: number, high: number): number {
  return Math.min(Math.floor(((x - low) * bins) / (high - low)), bins - 1);
}
