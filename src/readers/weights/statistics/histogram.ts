import type { Steps } from './buckets.ts';

/** Counts over equal bins from `low` to `high`; fractions where a bucket lies in two bins. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

const BINS = 64;

/** Null where nothing, or only one value, is there. */
export function histogramOf({ from, to, count }: Steps, low: number | null, high: number | null): Histogram | null {
  if (low === null || high === null || !(low < high)) return null;
  const counts = new Array<number>(BINS).fill(0);
  const width = (high - low) / BINS;
  for (let i = 0; i < to.length; i++) {
    const own = count[i]! - (i > 0 ? count[i - 1]! : 0);
    const [start, end] = [Math.max(low, from[i]!), Math.min(high, to[i]!)];
    spread(counts, (start - low) / width, (end - low) / width, own);
  }
  return { low, high, counts };
}

/** Adds `amount` evenly between two places on the axis of bins. */
function spread(counts: number[], start: number, end: number, amount: number): void {
  const [first, last] = [start, end].map(place => Math.min(counts.length - 1, Math.max(0, Math.floor(place)))) as [number, number];
  if (first === last || !(end > start)) {
    counts[first]! += amount;
    return;
  }
  for (let bin = first; bin <= last; bin++) {
    counts[bin]! += (amount * Math.max(0, Math.min(end, bin + 1) - Math.max(start, bin))) / (end - start);
  }
}
