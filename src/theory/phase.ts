import { type FixedPoint, fixedPoint } from './fixedPoint.ts';
import { chi, correlationMap, correlationSlope, type Field } from './meanField.ts';
import { root } from './root.ts';

/** What becomes of signal and gradient with depth. */
export interface Phase {
  /** By χ: gradients vanish, hold, or explode. Schoenholz et al. 2017. */
  readonly phase: 'ordered' | 'critical' | 'chaotic';
  /** χ where the variance settles; its limit where that is 0 or ∞. */
  readonly chi: number;
  /** Only `finite` is the textbook's case. A rectifier's variance is `zero`, `every` or `infinite` without biases. */
  readonly fixedPoint: FixedPoint;
}

const CRITICAL = 1e-9;

export function phase(field: Field): Phase {
  const point = fixedPoint(field);
  const slope = chi(field, point.kind === 'infinite' ? Infinity : settledVariance(point));
  return { phase: Math.abs(slope - 1) <= CRITICAL ? 'critical' : slope < 1 ? 'ordered' : 'chaotic', chi: slope, fixedPoint: point };
}

/** A variance at which to ask for what holds at the fixed point: itself, or one so small or large that limits are reached. */
export function settledVariance(point: FixedPoint): number {
  switch (point.kind) {
    case 'finite':
      return point.variance;
    case 'zero':
      return 1e-12;
    case 'infinite':
      return 1e12;
    case 'every':
      return 1;
  }
}

/**
 * c*, to which the correlation of two inputs goes with depth, and the map's slope there (ξ_c = `depthScale` of it). 1 unless the map is
 * steeper than 1 at 1 (chaos); null where every correlation stays what it is, as in linear units. Poole et al. 2016.
 */
export function correlationFixedPoint(field: Field): { readonly correlation: number; readonly slope: number } | null {
  const point = fixedPoint(field);
  if (point.kind === 'infinite') return farFixedPoint(field);
  const q = settledVariance(point);
  const move = (c: number) => correlationMap(field, q, c) - c;
  if (Math.abs(move(0)) < 1e-11 && Math.abs(move(0.5)) < 1e-11) return null;
  const slope = correlationSlope(field, q, 1);
  if (slope <= 1 + CRITICAL) return { correlation: 1, slope };
  // A power series with coefficients ≥ 0, so convex: steeper than 1 at 1 means below the diagonal just before.
  const correlation = root(move, 0, 1 - Math.min(1e-3, (slope - 1) * 1e-3));
  return { correlation, slope: correlationSlope(field, q, correlation) };
}

/** Far out φ is linear on each side: like ReLU's, the map leads to 1 with slope 1 there, unless both sides have one slope. */
function farFixedPoint({ nonlinearity: { phi } }: Field): { readonly correlation: number; readonly slope: number } | null {
  return phi.derivative(-1e100) === phi.derivative(1e100) ? null : { correlation: 1, slope: 1 };
}
