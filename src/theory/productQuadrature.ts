import type { Phi } from '../activations/activation.ts';
import { gaussianNodes, reachOf, structure } from './gaussian.ts';

/** E[φ(z)φ(z′)] and E[φ′(z)φ′(z′)] for a Gaussian pair. */
export interface Products {
  readonly values: number;
  readonly derivatives: number;
}

/**
 * The products for z, z′ ~ N(mean, variance) with correlation c in [−1, 1], by quadrature over x = (z + z′)/2 and y = (z − z′)/2, which are
 * independent with variances q(1 ± c)/2. The integrand is even in y; in x it has kinks at k ± y, in y where those of two kinks meet.
 * Nothing becomes narrow as c → ±1. Relative error about 1e-9. Variance must be finite.
 */
export function productQuadrature(phi: Phi, kinks: readonly number[], variance: number, c: number, mean: number): Products {
  const half = variance / 2;
  const outer = gaussianNodes(0, half * (1 - c), structure(meetings(kinks), reachOf(0, half * (1 - c))));
  let values = 0;
  let derivatives = 0;
  for (let i = 0; i < outer.count; i++) {
    const y = outer.z[i]!;
    if (y < 0) continue;
    const weight = y === 0 ? outer.weight[i]! : 2 * outer.weight[i]!;
    const inner = gaussianNodes(mean, half * (1 + c), shifted(kinks, y, reachOf(mean, half * (1 + c))));
    for (let j = 0; j < inner.count; j++) {
      const x = inner.z[j]!;
      const w = weight * inner.weight[j]!;
      values += w * phi.value(x + y) * phi.value(x - y);
      derivatives += w * phi.derivative(x + y) * phi.derivative(x - y);
    }
  }
  return { values, derivatives };
}

/** The y at which z meets one kink while z′ meets another. */
function meetings(kinks: readonly number[]): number[] {
  return kinks.flatMap(a => kinks.map(b => (a - b) / 2));
}

/** Breaks in x for x + y and x − y; one set of scale breaks serves both while y is small beside them. */
function shifted(kinks: readonly number[], y: number, reach: number): number[] {
  const breaks = kinks.flatMap(k => [k - y, k + y]);
  const scales = structure([], reach + y);
  return breaks.concat(y < 0.25 ? scales : scales.flatMap(t => [t - y, t + y]));
}
