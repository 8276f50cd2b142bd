import type { ActivationPrediction, Forward } from './forward.ts';
import type { Nonlinearity } from './nonlinearity.ts';

/** What the finite number of a layer's units adds to the relative variances of its batch's mean squares, times that number. */
export interface LocalFluctuation {
  /** Of the mean of a². */
  readonly values: number;
  /** E[φ′⁴]/E[φ′²]², and E[φ′²φ′²]/E[φ′²]² for two samples. */
  readonly derivativeSquare: number;
  readonly derivativeSquarePair: number;
  /** Of the means of a² and φ′²: their covariance. */
  readonly both: number;
  /** Of the mean of aa′ over E[a²], for one pair of samples. */
  readonly product: number;
  /** d ln E[φ²] / d ln q and d ln E[φ′²] / d ln q. */
  readonly valueElasticity: number;
  readonly derivativeElasticity: number;
}

/** The variance of a mean over B samples, from one sample's and the covariance of two, which share the weights. */
export function overBatch(single: number, pair: number, batchSize: number): number {
  return single / batchSize + (1 - 1 / batchSize) * pair;
}

/** The samples' correlation is not quite c, but spreads with `correlationVariance` about it: the mean of both sides stands for that. */
export function localFluctuation(
  nonlinearity: Nonlinearity,
  { mean, variance, correlation }: Forward,
  { meanSquare, derivativeMeanSquare, product }: ActivationPrediction,
  correlationVariance: number,
  batchSize: number,
): LocalFluctuation {
  const at = (c: number) => nonlinearity.squares(variance, c, mean);
  const slopes = nonlinearity.slopes(variance, mean);
  const spread = Math.sqrt(correlationVariance);
  const single = at(1);
  const pairs = [at(Math.max(-1, correlation - spread)), at(Math.min(1, correlation + spread))];
  const pair = (part: 'values' | 'derivatives' | 'both') => (pairs[0]![part] + pairs[1]![part]) / 2;
  return {
    values: overBatch(single.values - 1, pair('values') - 1, batchSize),
    derivativeSquare: single.derivatives,
    derivativeSquarePair: pair('derivatives'),
    both: overBatch(single.both - 1, pair('both') - 1, batchSize),
    product: pair('values') - (product / meanSquare) ** 2,
    valueElasticity: (variance * slopes.meanSquare) / meanSquare,
    derivativeElasticity: (variance * slopes.derivativeMeanSquare) / derivativeMeanSquare,
  };
}
