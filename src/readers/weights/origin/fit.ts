import { type Distribution, distributionMean, distributionVariance } from '../../../lib/distribution.ts';
import { erf } from '../../../lib/erf.ts';
import type { Steps } from '../statistics/buckets.ts';
import type { Statistics } from '../statistics/statistics.ts';

/** What is known of an array once it has been read. */
export interface Sample {
  readonly statistics: Statistics;
  readonly steps: Steps;
  /** The relative error of a number by the rounding of its type. */
  readonly rounding: number;
}

/** How well a law agrees with an array; larger is better. */
export interface Fit {
  /** The largest distance between the two distribution functions, times √count. */
  readonly distance: number;
  /** The logarithm of the likelihood. */
  readonly logLikelihood: number;
}

/** Exceeded by chance once in ten thousand (Kolmogorov 1933; 2·exp(−2·2.23²)). */
const MOST_DISTANCE = 2.23;
/** Standard errors that mean and std may be away. */
const MOST_ERRORS = 4.5;
/** The logarithm of the chance that no number comes nearer to a bound. */
const LEAST_REACH = -11;

/** Null where the array cannot have been drawn from the law: its bounds, its mean, its std or its shape are others. */
export function fitted(law: Distribution, { statistics, steps, rounding }: Sample): Fit | null {
  const { finiteCount: count, mean, std, min, max } = statistics;
  if (count < 2 || mean === null || std === null || min === null || max === null) return null;
  const sigma = Math.sqrt(distributionVariance(law));
  if (sigma === 0 || std === 0) return null;
  if (Math.abs(mean - distributionMean(law)) > (MOST_ERRORS * sigma) / Math.sqrt(count) + rounding * sigma) return null;
  const error = Math.sqrt((kurtosis(law) - 1) / (4 * count));
  // The logarithm of the std is nearly normally distributed, with long tails where the numbers are few.
  if (Math.abs(Math.log(std / sigma)) > MOST_ERRORS * error * (1 + 4 / count) + rounding) return null;
  if (!reaches(law, count, min, max, rounding)) return null;
  const distance = Math.sqrt(count) * largestDistance(law, steps, count);
  if (distance > MOST_DISTANCE + rounding * Math.sqrt(count)) return null;
  return { distance, logLikelihood: logLikelihood(law, count, mean, std) };
}

function kurtosis({ kind }: Distribution): number {
  return kind === 'uniform' ? 1.8 : kind === 'truncatedNormal' ? 2.3656 : 3;
}

/** Whether the extremes lie within the bounds, and as near to them as so many draws come. */
function reaches(law: Distribution, count: number, min: number, max: number, rounding: number): boolean {
  if (law.kind === 'normal' || law.kind === 'constant') return true;
  const [low, high] = law.kind === 'uniform' ? [law.low, law.high] : [law.mean - 2 * law.std, law.mean + 2 * law.std];
  const slack = (rounding + 1e-6) * Math.max(Math.abs(low), Math.abs(high));
  if (min < low - slack || max > high + slack) return false;
  if (law.kind !== 'uniform') return true;
  const chance = (part: number) => count * Math.log(Math.min(1, part / (high - low)));
  return chance(max + slack - low) > LEAST_REACH && chance(high - min + slack) > LEAST_REACH;
}

/** At the edges of the buckets, where both functions are known. */
function largestDistance(law: Distribution, { from, to, count }: Steps, total: number): number {
  let largest = 0;
  let below = 0;
  for (let i = 0; i < to.length; i++) {
    const [before, after] = [distributionFunction(law, from[i]!) - below / total, distributionFunction(law, to[i]!) - count[i]! / total];
    largest = Math.max(largest, Math.abs(before), Math.abs(after));
    below = count[i]!;
  }
  return largest;
}

const normal = (u: number) => (1 + erf(u / Math.SQRT2)) / 2;
const CUT = normal(-2);

export function distributionFunction(law: Distribution, x: number): number {
  switch (law.kind) {
    case 'constant':
      return x >= law.value ? 1 : 0;
    case 'uniform':
      return Math.min(1, Math.max(0, (x - law.low) / (law.high - law.low)));
    case 'normal':
      return normal((x - law.mean) / law.std);
    case 'truncatedNormal':
      return Math.min(1, Math.max(0, (normal((x - law.mean) / law.std) - CUT) / (1 - 2 * CUT)));
  }
}

function logLikelihood(law: Distribution, count: number, mean: number, std: number): number {
  if (law.kind === 'uniform') return -count * Math.log(law.high - law.low);
  if (law.kind === 'constant') return 0;
  const squares = std ** 2 + (mean - law.mean) ** 2;
  const mass = law.kind === 'truncatedNormal' ? 1 - 2 * CUT : 1;
  return -count * (Math.log(law.std * mass * Math.sqrt(2 * Math.PI)) + squares / (2 * law.std ** 2));
}
