import type { Phi } from '../activations/activation.ts';
import { COARSE } from './gaussian.ts';
import type { Moments } from './moments.ts';
import { productQuadrature } from './productQuadrature.ts';

/** Of a Gaussian pair, relative to what they were if the two had nothing to do with each other. */
export interface SquareProducts {
  /** E[φ²φ²′]/E[φ²]² */
  readonly values: number;
  /** E[φ′²φ′²′]/E[φ′²]² */
  readonly derivatives: number;
  /** E[φ²φ′²′]/E[φ²]E[φ′²] */
  readonly both: number;
}

/** By quadrature, to about 1e-5; the last from (f ± g)(f′ ± g′), by symmetry. */
export function squareProducts(
  phi: Phi,
  { meanSquare, derivativeMeanSquare }: Moments,
  kinks: readonly number[],
  variance: number,
  c: number,
  mean: number,
): SquareProducts {
  const pair: Phi = { value: z => phi.value(z) ** 2 / meanSquare, derivative: z => phi.derivative(z) ** 2 / derivativeMeanSquare };
  const sums: Phi = { value: z => pair.value(z) + pair.derivative(z), derivative: z => pair.value(z) - pair.derivative(z) };
  const { values, derivatives } = productQuadrature(pair, kinks, variance, c, mean, COARSE);
  const mixed = productQuadrature(sums, kinks, variance, c, mean, COARSE);
  return { values, derivatives, both: (mixed.values - mixed.derivatives) / 4 };
}
