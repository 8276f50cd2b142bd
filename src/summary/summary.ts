/**
 * The tensors of a column, a tensor and then its gradient. `normalized` is what a norm leaves, `stream` the sum of a skip and its branch (or where the stream begins),
 * `outputs` what leaves the column; the last is there only where norms, skips or dropout are.
 */
export const quantities = [
  'weights',
  'biases',
  'gammas',
  'betas',
  'preactivations',
  'normalized',
  'stream',
  'activations',
  'masks',
  'outputs',
  'dPreactivations',
  'dNormalized',
  'dStream',
  'dActivations',
  'dOutputs',
  'dWeights',
  'dBiases',
  'dGammas',
  'dBetas',
] as const;
export type Quantity = (typeof quantities)[number];

/** Those that are summarized only when asked for, and that a digest therefore leaves out. */
export const occasional: readonly Quantity[] = ['dNormalized', 'dActivations', 'dOutputs'];
/** What is handed out as it is, and never summarized: of dropout, 0 or 1/(1 − rate) for each value. */
export const neverSummarized: readonly Quantity[] = ['masks'];

export const quantileLevels = [0.01, 0.25, 0.5, 0.75, 0.99] as const;

export interface Histogram {
  readonly low: number;
  readonly high: number;
  /** Equal bins over [low, high], the last one closed on the right; exact zeros are counted like any other value. */
  readonly counts: Uint32Array;
  /** Finite values outside [low, high]. */
  readonly below: number;
  readonly above: number;
}

/** Values by magnitude: bin i holds those with 2^(i/4) ≤ |x| < 2^((i+1)/4), the quarters of an octave cut linearly. Zeros are in none. */
export interface MagnitudeHistogram {
  /** The first bin's number; may be negative. */
  readonly first: number;
  readonly counts: Uint32Array;
}

/** Counts and moments of one tensor. Moments, quantiles and histogram are over its finite values, NaN where they are not defined. */
export interface TensorSummary {
  readonly count: number;
  readonly mean: number;
  /** Population standard deviation (divided by n). */
  readonly std: number;
  readonly rms: number;
  readonly min: number;
  readonly max: number;
  readonly skewness: number;
  readonly excessKurtosis: number;
  /** At `quantileLevels`, from a fine histogram: within 0.5 % of the range. */
  readonly quantiles: readonly number[];
  readonly zeroCount: number;
  /** null where saturation means nothing. */
  readonly saturatedCount: number | null;
  /** Units that are 0 on the whole batch; null where that means nothing. */
  readonly deadUnitCount: number | null;
  /** By how much two samples differ, as a share of their size: √(2 − 2·cosine), over all pairs; NaN of one sample; null where it is not asked for. */
  readonly sampleDistance: number | null;
  readonly nanCount: number;
  readonly infinityCount: number;
  readonly subnormalCount: number;
  readonly histogram: Histogram;
  readonly magnitudes: MagnitudeHistogram;
  /** 16 hex digits over the tensor's bits. */
  readonly digest: string;
}

export const nonFiniteCount = ({ nanCount, infinityCount }: Pick<TensorSummary, 'nanCount' | 'infinityCount'>): number =>
  nanCount + infinityCount;

/** The rms of all values: NaN where one is NaN, ∞ where one is infinite. `rms` is that of the finite ones, which may be but the zeros that are left. */
export function rmsOfAll({ rms, nanCount, infinityCount }: Pick<TensorSummary, 'rms' | 'nanCount' | 'infinityCount'>): number {
  if (nanCount > 0) return Number.NaN;
  return infinityCount > 0 ? Number.POSITIVE_INFINITY : rms;
}
