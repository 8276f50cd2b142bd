import { type FixedPoint, fixedPoint } from './fixedPoint.ts';
import { chi, type Field } from './meanField.ts';

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
