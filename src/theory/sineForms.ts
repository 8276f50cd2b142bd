import type { ClosedForms } from './closedForm.ts';

/** Below this spread of ωz, squared, differences of cosines cancel, and quadrature follows the sine. */
const NARROW = 0.05;

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
    slopes(variance, mean) {
      const double = Math.cos(2 * omega * mean) * Math.exp(-2 * square * variance);
      return { meanSquare: square * double, derivativeMeanSquare: -square * square * double };
    },
    squares(variance, c, mean) {
      if (square * variance < NARROW) return null;
      // sin² = (1 − cos 2ωz)/2, cos² = (1 + cos 2ωz)/2, and again the addition theorems, for E[cos 2ωz·cos 2ωz′].
      const double = Math.cos(2 * omega * mean) * Math.exp(-2 * square * variance);
      const pair = Math.exp(-4 * square * variance * (1 - c)) / 2;
      const both = pair + (Math.cos(4 * omega * mean) * Math.exp(-4 * square * variance * (1 + c))) / 2;
      const [values, derivatives] = [1 - double, 1 + double];
      return {
        values: (1 - 2 * double + both) / values ** 2,
        derivatives: (1 + 2 * double + both) / derivatives ** 2,
        both: (1 - both) / (values * derivatives),
      };
    },
  };
}
