import type { Phi } from '../activations/activation.ts';
import { FINE, gaussianNodes, type Precision } from './gaussian.ts';

/** E[φ(z)φ(z′)] and E[φ′(z)φ′(z′)] for a Gaussian pair. */
export interface Products {
  readonly values: number;
  readonly derivatives: number;
}

/**
 * The products for z, z′ ~ N(mean, variance) with correlation c in [−1, 1], by quadrature over z = x + y and sz′ = x − y with s the sign of
 * c: x and y are independent with variances q(1 ± |c|)/2. The narrow y is outside, so that nothing becomes steep as |c| → 1. In x the
 * integrand has kinks at k − y and sk + y; in y, where two of those meet. Relative error about 1e-10. Variance must be finite.
 */
export function productQuadrature(
  phi: Phi,
  kinks: readonly number[],
  variance: number,
  c: number,
  mean: number,
  precision: Precision = FINE,
): Products {
  const sign = c < 0 ? -1 : 1;
  const wide = { mean: c < 0 ? 0 : mean, variance: (variance * (1 + Math.abs(c))) / 2 };
  const narrow = { mean: c < 0 ? mean : 0, variance: (variance * (1 - Math.abs(c))) / 2 };
  const meetings = kinks.flatMap(a => kinks.map(b => (a - sign * b) / 2));
  const outer = gaussianNodes(narrow.mean, narrow.variance, meetings, [0], precision);
  let values = 0;
  let derivatives = 0;
  for (let i = 0; i < outer.count; i++) {
    const y = outer.z[i]!;
    // For c ≥ 0 y and −y give the same.
    if (c >= 0 && y < 0) continue;
    const weight = c < 0 || y === 0 ? outer.weight[i]! : 2 * outer.weight[i]!;
    const steps = kinks.flatMap(k => [k - y, sign * k + y]);
    const inner = gaussianNodes(wide.mean, wide.variance, steps, Math.abs(y) < 0.25 ? [0] : [-y, y], precision);
    for (let j = 0; j < inner.count; j++) {
      const z = inner.z[j]! + y;
      const other = sign * (inner.z[j]! - y);
      const w = weight * inner.weight[j]!;
      values += w * phi.value(z) * phi.value(other);
      derivatives += w * phi.derivative(z) * phi.derivative(other);
    }
  }
  return { values, derivatives };
}
