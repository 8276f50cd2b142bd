import { gaussianMean } from './gaussian.ts';
import type { Nonlinearity } from './nonlinearity.ts';

/**
 * Squared coefficient of variation, over draws, of ‖a‖² in a He-initialized ReLU network with these hidden widths: Π(1 + 5/n) − 1. Hanin & Rolnick
 * 2018; 5 is E[φ⁴]/E[φ²]² − 1.
 */
export function heReluVariation(widths: readonly number[]): number {
  return widths.reduce((product, n) => product * (1 + 5 / n), 1) - 1;
}

/** E[φ⁴]/E[φ²]² − 1: the relative variance that one unit's a² has; a layer of n units adds it divided by n. */
export function squareVariation({ phi, kinks, moments }: Nonlinearity, variance: number, mean = 0): number {
  return gaussianMean(z => phi.value(z) ** 4, variance, mean, kinks) / moments(variance, mean).meanSquare ** 2 - 1;
}

/** The median of a positive quantity over draws as a fraction of its mean, if its logarithm is normal: 1/√(1 + CV²). */
export function medianOverMean(squaredVariation: number): number {
  return 1 / Math.sqrt(1 + squaredVariation);
}

/** The p-quantile over the mean in the same approximation, z being the normal quantile of p (1.6449 for 95 %). */
export function quantileOverMean(squaredVariation: number, z: number): number {
  const logVariance = Math.log1p(squaredVariation);
  return Math.exp(z * Math.sqrt(logVariance) - logVariance / 2);
}
