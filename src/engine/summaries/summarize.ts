import { limits } from '../../config/limits.ts';
import { momentFields } from '../../kernels/exports.ts';
import { hexWord } from '../../summary/digests.ts';
import { type Histogram, type MagnitudeHistogram, quantileLevels, type TensorSummary } from '../../summary/summary.ts';
import type { Machine } from '../machine/machine.ts';
import { binOf, histogramQuantiles } from './quantiles.ts';

export const BINS = 64;
const FINE_BINS = 1024;
/** Quarter octaves from the smallest float32 to the largest, as the kernel numbers them, and the number of [1, 1¼). */
const MAGNITUDE_BINS = 1024;
const MAGNITUDE_OF_ONE = 127 * 4;
/** Where the range is this many times the spread between the 1 % and 99 % quantiles, the histogram shows the bulk and counts what falls outside. */
const HEAVY_TAIL = 16;

interface Shape {
  readonly batchSize: number;
  readonly width: number;
}

/** What a summary asks beyond the values themselves. */
export interface SummaryOptions {
  readonly saturation?: { readonly low: number; readonly high: number } | null;
  /** batch × width, for the count of columns that are all zero. */
  readonly deadUnits?: Shape | null;
  /** For the distance of samples. */
  readonly samples?: Shape | null;
  readonly magnitudes?: boolean;
}

export interface Summarizer {
  /** Counts and moments of `count` float32 at `at`. */
  summarize(at: number, count: number, options?: SummaryOptions): TensorSummary;
  /** Population variance of the finite values; NaN without any. */
  variance(at: number, count: number): number;
}

export function createSummarizer({ kernels, arena }: Machine): Summarizer {
  const momentsAt = arena.reserve(momentFields.length * 8);
  const digestAt = arena.reserve(8);
  const countsAt = arena.reserve((FINE_BINS + 2) * 4);
  const scratch = arena.reserve(kernels.histogramScratchBytes(FINE_BINS));
  const columnsAt = arena.reserve(3 * limits.width.max * 4);

  const bin = (at: number, count: number, low: number, high: number, bins: number): Uint32Array => {
    const counts = arena.words(countsAt, bins + 2);
    counts.fill(0);
    kernels.histogram(at, count, low, high, bins, countsAt, scratch);
    return counts;
  };

  const countMagnitudes = (at: number, count: number): MagnitudeHistogram => {
    const counts = arena.words(countsAt, MAGNITUDE_BINS);
    counts.fill(0);
    kernels.magnitudes(at, count, countsAt);
    const first = counts.findIndex(c => c > 0);
    const last = counts.findLastIndex(c => c > 0);
    return first < 0 ? { first: 0, counts: new Uint32Array() } : { first: first - MAGNITUDE_OF_ONE, counts: counts.slice(first, last + 1) };
  };

  /** 64 bins and the quantiles: from one pass, but for a heavy tail, which takes a second over the bulk. */
  const distribution = (
    at: number,
    count: number,
    { finiteCount, zeroCount, min, max }: Moments,
  ): { histogram: Histogram; quantiles: number[] } => {
    if (!(min < max)) return point(min, finiteCount);
    const fine = bin(at, count, min, max, FINE_BINS).subarray(0, FINE_BINS);
    const quantiles = histogramQuantiles(fine, min, max, zeroCount);
    const bulk = zeroCount > 0 ? quantilesWithoutZeros(fine, min, max, zeroCount) : quantiles;
    const spread = bulk[4]! - bulk[0]!;
    if (!(spread > 0 && max - min > HEAVY_TAIL * spread)) return { histogram: coarse(fine, min, max), quantiles };
    const zero = zeroCount > 0 ? 0 : bulk[0]!; // zeros never lie outside
    const low = Math.fround(Math.max(min, Math.min(zero, bulk[0]! - 3 * spread)));
    const high = Math.fround(Math.min(max, Math.max(zero, bulk[4]! + 3 * spread)));
    const counts = bin(at, count, low, high, BINS).slice();
    return { histogram: { low, high, counts: counts.subarray(0, BINS), below: counts[BINS]!, above: counts[BINS + 1]! }, quantiles };
  };

  /** What is a unit's own over the batch, and so the same for all samples, is no distance: that is the spread about it. */
  const sampleDistance = (at: number, { batchSize, width }: Shape, rms: number): number => {
    kernels.columnStatistics(columnsAt, at, batchSize, width, 0);
    const variances = arena.floats(columnsAt + 2 * width * 4, width);
    const sum = variances.reduce((total, variance) => total + variance, 0);
    return Math.sqrt((2 * (sum / width) * batchSize) / (batchSize - 1)) / rms;
  };

  return {
    variance(at, count) {
      kernels.moments(at, count, momentsAt);
      return readMoments(arena.doubles(momentsAt, momentFields.length)).std ** 2;
    },
    summarize(at, count, { saturation, deadUnits, samples, magnitudes } = {}) {
      kernels.moments(at, count, momentsAt);
      const moments = readMoments(arena.doubles(momentsAt, momentFields.length));
      const { finiteCount: _, ...statistics } = moments;
      kernels.digest(at, count, digestAt);
      const [low, high] = arena.words(digestAt, 2);
      return {
        count,
        ...statistics,
        ...distribution(at, count, moments),
        saturatedCount: saturation ? kernels.countOutside(at, count, saturation.low, saturation.high) : null,
        deadUnitCount: deadUnits ? kernels.countZeroColumns(at, deadUnits.batchSize, deadUnits.width) : null,
        sampleDistance: samples ? sampleDistance(at, samples, moments.rms) : null,
        magnitudes: magnitudes ? countMagnitudes(at, count) : { first: 0, counts: new Uint32Array() },
        digest: hexWord(high!) + hexWord(low!),
      };
    },
  };
}

type Moments = Record<(typeof momentFields)[number], number>;

function readMoments(values: Float64Array): Moments {
  const moments: Partial<Moments> = {};
  momentFields.forEach((field, i) => {
    moments[field] = values[i]!;
  });
  return moments as Moments;
}

/** All values alike, or none at all. */
function point(value: number, count: number): { histogram: Histogram; quantiles: number[] } {
  const counts = new Uint32Array(BINS);
  counts[0] = count;
  return { histogram: { low: value, high: value, counts, below: 0, above: 0 }, quantiles: quantileLevels.map(() => value) };
}

/** Of the values other than 0, which are told apart: they must not decide what the bulk is. */
function quantilesWithoutZeros(fine: Uint32Array, low: number, high: number, zeroCount: number): number[] {
  const bin = binOf(0, fine.length, low, high);
  const withZeros = fine[bin]!;
  fine[bin] = Math.max(0, withZeros - zeroCount);
  const quantiles = histogramQuantiles(fine, low, high);
  fine[bin] = withZeros;
  return quantiles;
}

/** The same bins, taken together. */
function coarse(fine: Uint32Array, low: number, high: number): Histogram {
  const counts = new Uint32Array(BINS);
  const share = fine.length / BINS;
  // Plain loops: a callback, or a division, for each of the bins would double what a small summary costs.
  for (let bin = 0, i = 0; bin < BINS; bin++) {
    let sum = 0;
    for (const end = i + share; i < end; i++) sum += fine[i]!;
    counts[bin] = sum;
  }
  return { low, high, counts, below: 0, above: 0 };
}
