import type { Phi } from '../activations/activation.ts';
import { gaussianMean, gaussianNodes } from './gaussian.ts';

/** What mean field asks of φ at z ~ N(mean, variance). */
export interface Moments {
  /** E[φ] */
  readonly mean: number;
  /** E[φ²] */
  readonly meanSquare: number;
  /** E[φ′²] */
  readonly derivativeMeanSquare: number;
}

/** How they change with the variance. */
export interface Slopes {
  /** dE[φ²]/dq */
  readonly meanSquare: number;
  /** dE[φ′²]/dq */
  readonly derivativeMeanSquare: number;
}

/**
 * The moments by quadrature, to about 1e-12. Variance 0: the values at the mean, with φ′ at a kink as frameworks choose it;
 * ∞: the limits; NaN: NaN.
 */
export function quadratureMoments(phi: Phi, kinks: readonly number[], variance: number, mean = 0): Moments {
  if (!(variance >= 0 && variance < Infinity)) {
    return {
      mean: gaussianMean(phi.value, variance, mean),
      meanSquare: gaussianMean(z => phi.value(z) ** 2, variance, mean),
      derivativeMeanSquare: gaussianMean(z => phi.derivative(z) ** 2, variance, mean),
    };
  }
  const { count, z, weight } = gaussianNodes(mean, variance, kinks);
  let [first, second, slope] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const value = phi.value(z[i]!);
    const derivative = phi.derivative(z[i]!);
    first += weight[i]! * value;
    second += weight[i]! * value * value;
    slope += weight[i]! * derivative * derivative;
  }
  return { mean: first, meanSquare: second, derivativeMeanSquare: slope };
}

/** The slopes at a positive variance by quadrature, from d/dq E[f] = E[f′·(z − mean)]/2q = E[f·((z − mean)²/q − 1)]/2q. */
export function quadratureSlopes({ value, derivative }: Phi, kinks: readonly number[], variance: number, mean: number): Slopes {
  const expectation = (f: (z: number) => number) => gaussianMean(f, variance, mean, kinks);
  return {
    meanSquare: expectation(z => (z - mean) * value(z) * derivative(z)) / variance,
    derivativeMeanSquare: expectation(z => derivative(z) ** 2 * ((z - mean) ** 2 / variance - 1)) / (2 * variance),
  };
}
