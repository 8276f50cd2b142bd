import type { Phi } from '../activations/activation.ts';
import type { ActivationPrediction, Forward } from './forward.ts';
import { COARSE, gaussianMean } from './gaussian.ts';
import type { Nonlinearity } from './nonlinearity.ts';
import { productQuadrature } from './productQuadrature.ts';

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
  const { phi, kinks } = nonlinearity;
  const scaled = scaledSquares(phi, meanSquare, derivativeMeanSquare);
  const at = (c: number) => squareProducts(scaled, kinks, variance, c, mean);
  const spread = Math.sqrt(correlationVariance);
  const single = at(1);
  const pairs = [at(Math.max(-1, correlation - spread)), at(Math.min(1, correlation + spread))];
  const pair = (part: 'values' | 'derivatives' | 'both') => (pairs[0]![part] + pairs[1]![part]) / 2;
  const expectation = (f: (z: number) => number) => gaussianMean(f, variance, mean, kinks);
  return {
    values: overBatch(single.values - 1, pair('values') - 1, batchSize),
    derivativeSquare: single.derivatives,
    derivativeSquarePair: pair('derivatives'),
    both: overBatch(single.both - 1, pair('both') - 1, batchSize),
    product: pair('values') - (product / meanSquare) ** 2,
    valueElasticity: expectation(z => (z - mean) * phi.value(z) * phi.derivative(z)) / meanSquare,
    derivativeElasticity: expectation(z => phi.derivative(z) ** 2 * ((z - mean) ** 2 / variance - 1)) / (2 * derivativeMeanSquare),
  };
}

/** φ²/E[φ²] and φ′²/E[φ′²]. */
function scaledSquares(phi: Phi, meanSquare: number, derivativeMeanSquare: number): Phi {
  return { value: z => phi.value(z) ** 2 / meanSquare, derivative: z => phi.derivative(z) ** 2 / derivativeMeanSquare };
}

/** E[ff′], E[gg′] and E[fg′] of a pair, f and g being value and derivative of `pair`; the last from (f ± g)(f′ ± g′), by symmetry. */
function squareProducts(pair: Phi, kinks: readonly number[], variance: number, c: number, mean: number) {
  const { values, derivatives } = productQuadrature(pair, kinks, variance, c, mean, COARSE);
  const sums: Phi = { value: z => pair.value(z) + pair.derivative(z), derivative: z => pair.value(z) - pair.derivative(z) };
  const mixed = productQuadrature(sums, kinks, variance, c, mean, COARSE);
  return { values, derivatives, both: (mixed.values - mixed.derivatives) / 4 };
}
