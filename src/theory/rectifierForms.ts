import { erfc } from '../lib/erf.ts';
import type { ClosedForms } from './closedForm.ts';

/**
 * φ(z) = αz for z < 0 and z for z > 0: ReLU (α = 0), leaky ReLU, linear (α = 1), as αz + (1 − α)·max(0, z). Moments from those of the
 * rectified Gaussian; products of zero-mean pairs from the arc-cosine kernels of order 0 and 1, Cho & Saul 2009.
 */
export function rectifierForms(alpha: number): ClosedForms {
  const rest = 1 - alpha;
  return {
    moments(variance, mean) {
      if (variance === Infinity) {
        return { mean: alpha === 1 ? mean : Infinity, meanSquare: Infinity, derivativeMeanSquare: (1 + alpha * alpha) / 2 };
      }
      const std = Math.sqrt(variance);
      const positive = erfc(-mean / (std * Math.SQRT2)) / 2;
      const bell = (std * Math.exp((-mean * mean) / (2 * variance))) / Math.sqrt(2 * Math.PI);
      const rectified = mean * positive + bell;
      const rectifiedSquare = (mean * mean + variance) * positive + mean * bell;
      return {
        mean: alpha * mean + rest * rectified,
        meanSquare: alpha * alpha * (mean * mean + variance) + (1 - alpha * alpha) * rectifiedSquare,
        derivativeMeanSquare: alpha * alpha + (1 - alpha * alpha) * positive,
      };
    },
    products(variance, c, mean) {
      if (alpha === 1) return { values: variance * c + mean * mean, derivatives: 1 };
      if (mean !== 0) return null;
      const angle = Math.acos(c);
      const both = (Math.PI - angle) / (2 * Math.PI);
      const rectified = Math.sin(angle) / (2 * Math.PI) + both * c;
      return {
        // E[z·max(0, z′)] = qc/2 and E[1{z′ > 0}] = ½.
        values: variance * (alpha * c + rest * rest * rectified),
        derivatives: alpha + rest * rest * both,
      };
    },
  };
}
