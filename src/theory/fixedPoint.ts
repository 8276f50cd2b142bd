import { type Field, varianceMap } from './meanField.ts';
import { root } from './root.ts';

/** Where the pre-activations' variance goes with depth. */
export type FixedPoint =
  | { readonly kind: 'finite'; readonly variance: number }
  /** It vanishes. */
  | { readonly kind: 'zero' }
  /** It grows without bound (beyond 1e12). */
  | { readonly kind: 'infinite' }
  /** Every variance stays what it is: linear and rectifying units of gain 1 without biases. */
  | { readonly kind: 'every' };

const TOLERANCE = 1e-12;

/**
 * Where the variance map leads from variance 1. The map is increasing, so that this is the nearest fixed point in the direction
 * of the first step; found by a walk in powers of four and a bracketed root, not by iterating, which is endless at criticality.
 */
export function fixedPoint(field: Field): FixedPoint {
  const growth = (q: number) => Math.log(varianceMap(field, q) / q);
  if (!Number.isFinite(field.sigmaW2 + field.sigmaB2)) return { kind: 'infinite' };
  if ([1e-6, 1, 1e6].every(q => Math.abs(growth(q)) < TOLERANCE)) return { kind: 'every' };
  const between = (low: number, high: number): FixedPoint => {
    return { kind: 'finite', variance: Math.exp(root(t => growth(Math.exp(t)), Math.log(low), Math.log(high))) };
  };
  if (growth(1) >= 0) {
    for (let q = 4; q < 1e12; q *= 4) if (growth(q) < -TOLERANCE) return between(q / 4, q);
    return { kind: 'infinite' };
  }
  // An increasing map that starts above 0 cannot lead below its start.
  const start = varianceMap(field, 0);
  for (let q = 1 / 4; q > Math.max(start, TOLERANCE); q /= 4) if (growth(q) > 0) return between(q, 4 * q);
  return start > 0 ? between(start, 1) : { kind: 'zero' };
}
