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
      // (cos(difference) ∓ cos(sum)) / 2 by their distances from 1, so that small q leaves no cancellation.
      const sine = Math.sin(omega * mean);
      const difference = Math.expm1(-square * variance * (1 - c));
      const decay = Math.expm1(-square * variance * (1 + c));
      const sum = decay - 2 * (1 + decay) * sine * sine;
      return { values: (difference - sum) / 2, derivatives: square * (1 + (difference + sum) / 2) };
    },
  };
}
