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
/** Of the walk, in ln q. */
const STRIDE = Math.LN2 / 2;

/**
 * Where the variance map leads from variance 1. The map is increasing, so that this is the nearest fixed point in the direction of the first step;
 * found by a walk in powers of √2 that looks between its steps for the farthest that the map leads back, and a bracketed root. Iterating would be
 * endless at criticality.
 */
export function fixedPoint(field: Field): FixedPoint {
  const growth = (t: number) => Math.log(varianceMap(field, Math.exp(t)) / Math.exp(t));
  if (!Number.isFinite(field.sigmaW2 + field.sigmaB2)) return { kind: 'infinite' };
  if ([-14, 0, 14].every(t => Math.abs(growth(t)) < TOLERANCE)) return { kind: 'every' };
  const finite = (from: number, to: number): FixedPoint => ({ kind: 'finite', variance: Math.exp(root(growth, from, to)) });
  if (growth(0) >= 0) {
    const beyond = pointBeyond(t => -growth(t), Math.log(1e12));
    return beyond === null ? { kind: 'infinite' } : finite(0, beyond);
  }
  // An increasing map that starts above 0 cannot lead below its start.
  const start = varianceMap(field, 0);
  const beyond = pointBeyond(growth, Math.log(Math.max(start, TOLERANCE)));
  if (beyond !== null) return finite(0, beyond);
  return start > 0 ? finite(Math.log(start), 0) : { kind: 'zero' };
}

/** A point between 0 and `end`, the nearest that is found, where `back` is positive; null if there is none. */
function pointBeyond(back: (t: number) => number, end: number): number | null {
  const stride = Math.sign(end) * STRIDE;
  let [before, last] = [Number.NaN, back(0)];
  for (let t = stride; Math.abs(t) < Math.abs(end); t += stride) {
    const now = back(t);
    if (last > before && last > now) {
      const highest = maximum(back, t - 2 * stride, t);
      if (back(highest) > TOLERANCE) return highest;
    }
    if (now > TOLERANCE) return t;
    [before, last] = [last, now];
  }
  return null;
}

/** Where f is highest between a and b, if it has one summit there: golden section, to 1e-5 of their distance. */
function maximum(f: (x: number) => number, a: number, b: number): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [a, b];
  let [left, right] = [high - share * (high - low), low + share * (high - low)];
  for (let step = 0; step < 24; step++) {
    if (f(left) > f(right)) [high, right, left] = [right, left, right - share * (right - low)];
    else [low, left, right] = [left, right, left + share * (high - left)];
  }
  return (low + high) / 2;
}
