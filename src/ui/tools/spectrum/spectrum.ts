import { resolution } from '../../../lib/singularValues.ts';
import type { MagnitudeHistogram, TensorSummary } from '../../../summary/summary.ts';

/** What is said of the singular values of a Jacobian. All NaN where it is not finite. */
export interface SpectrumNumbers {
  readonly meanSquare: number;
  readonly median: number;
  readonly largest: number;
  readonly smallest: number;
  /** Largest over smallest; no more than what float64 resolves, and then `belowCount` is not 0. NaN where all are 0. */
  readonly condition: number;
  /** Population variance of the squares. */
  readonly squareVariance: number;
  /** Values that float64 cannot tell from 0 beside the largest. */
  readonly belowCount: number;
}

/** Whether all of them, largest first, are 0: nothing passes. */
export const isAllZero = (values: Float64Array) => values[0] === 0;

/** From singular values, largest first, of a matrix of this shape. */
export function spectrumNumbers(values: Float64Array, rows: number, columns: number): SpectrumNumbers {
  const n = values.length;
  const least = resolution(rows, columns) * values[0]!;
  const meanSquare = values.reduce((sum, s) => sum + s * s, 0) / n;
  const smallest = values.at(-1)!;
  return {
    meanSquare,
    median: (values[Math.floor((n - 1) / 2)]! + values[Math.ceil((n - 1) / 2)]!) / 2,
    largest: values[0]!,
    smallest,
    condition: values[0]! / Math.max(smallest, least),
    squareVariance: values.reduce((sum, s) => sum + (s * s - meanSquare) ** 2, 0) / n,
    belowCount: values.reduce((count, s) => count + Number(s < least || s === 0), 0),
  };
}

/** All alike but for the rounding of the float32 weights: their relative difference. */
const ALIKE = 1e-5;

/** About as many bins as n values ask for. */
const binsFor = (n: number) => Math.min(64, Math.max(6, Math.ceil(2 * Math.sqrt(n))));

/**
 * The singular values as a tensor to draw. Those that float64 cannot tell from 0 are zeros in it. A log view's quarters of an octave are finer than few
 * values over many decades ask for: there a value is shared among the quarters of some octaves, and for that counts a thousand times an octave.
 */
export function spectrumTensor(values: Float64Array, rows: number, columns: number): TensorSummary {
  const { meanSquare, belowCount } = spectrumNumbers(values, rows, columns);
  const finite = !Number.isNaN(meanSquare);
  const mean = values.reduce((sum, s) => sum + s, 0) / values.length;
  const areAlike = values[0]! - values.at(-1)! <= ALIKE * values[0]!;
  const min = belowCount > 0 ? 0 : areAlike ? mean : values.at(-1)!;
  const max = areAlike ? mean : values[0]!;
  const bins = binsFor(values.length);
  const { times, magnitudes } = finite ? grouped(values.subarray(0, values.length - belowCount), bins) : nothing;
  const counts = new Uint32Array(bins);
  if (finite) for (const s of values) counts[max > min ? Math.min(bins - 1, Math.floor(((s - min) / (max - min)) * bins)) : 0]! += times;
  const count = values.length * times;
  return {
    count,
    mean,
    std: Math.sqrt(Math.max(0, meanSquare - mean * mean)),
    rms: Math.sqrt(meanSquare),
    min,
    max,
    skewness: Number.NaN,
    excessKurtosis: Number.NaN,
    quantiles: [],
    zeroCount: belowCount * times,
    saturatedCount: null,
    deadUnitCount: null,
    sampleDistance: null,
    nanCount: finite ? 0 : count,
    infinityCount: 0,
    subnormalCount: 0,
    histogram: { low: min, high: max, counts, below: 0, above: 0 },
    magnitudes,
    digest: '',
  };
}

const nothing = { times: 1, magnitudes: { first: 0, counts: new Uint32Array() } };

/** How a group of whole octaves shares a value among the quarters of each: by their width on a log axis, in thousandths. */
const shares = [322, 263, 222, 193] as const;

/** The quarters of an octave that positive values, largest first, lie in; or groups of octaves, where there would be more than `most` quarters. */
function grouped(values: Float64Array, most: number): { readonly times: number; readonly magnitudes: MagnitudeHistogram } {
  if (values.length === 0) return nothing;
  const lowest = quarterOf(values.at(-1)!);
  const highest = quarterOf(values[0]!);
  if (highest - lowest < most) {
    const counts = new Uint32Array(highest - lowest + 1);
    for (const s of values) counts[quarterOf(s) - lowest]!++;
    return { times: 1, magnitudes: { first: lowest, counts } };
  }
  const octaves = Math.ceil((highest - lowest + 1) / (4 * most));
  const size = 4 * octaves;
  const groups = Math.ceil((highest - lowest + 1) / size);
  const first = highest + 1 - groups * size; // the last group ends where the largest value lies
  const shift = ((first % 4) + 4) % 4;
  const counts = new Uint32Array(groups * size);
  for (const s of values) {
    const group = Math.floor((quarterOf(s) - first) / size) * size;
    for (let i = 0; i < size; i++) counts[group + i]! += shares[(shift + i) % 4]!;
  }
  return { times: 1000 * octaves, magnitudes: { first, counts } };
}

function quarterOf(value: number): number {
  const octave = Math.floor(Math.log2(value));
  return 4 * octave + Math.min(3, Math.max(0, Math.floor(4 * (value / 2 ** octave - 1))));
}
