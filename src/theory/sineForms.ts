import type { ClosedForms } from './closedForms.ts';

/** φ(z) = sin(ωz), from E[cos(ωz)] = cos(ωμ)·exp(−ω²q/2), the Gaussian's characteristic function, and the addition theorems. */
export function sineForms(omega: number): ClosedForms {
  const square = omega * omega;
  return {
    moments(variance, mean) {
      const sine = Math.sin(omega * mean);
      // E[sin²] as (1 − e) / 2 + e·sin²(ωμ), e = exp(−2ω²q), without cancellation for small q.
      const lost = Math.expm1(-2 * square * variance);
      const meanSquare = -lost / 2 + (1 + lost) * sine * sine;
      return { mean: sine * Math.exp((-square * variance) / 2), meanSquare, derivativeMeanSquare: square * (1 - meanSquare) };
    },
    products(variance, c, mean) {
      const difference = Math.exp(-square * variance * (1 - c)) / 2;
      const sum = (Math.exp(-square * variance * (1 + c)) * Math.cos(2 * omega * mean)) / 2;
      return { values: difference - sum, derivatives: square * (difference + sum) };
    },
  };
}
