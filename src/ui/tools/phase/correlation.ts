import { chebyshevPoints } from '../../../theory/chebyshev.ts';
import { correlationStep, depthScale, type Field, varianceMap } from '../../../theory/meanField.ts';
import { type Phase, settledVariance } from '../../../theory/phase.ts';
import type { Sliced } from './slices.ts';

/** What becomes of two inputs' correlation with depth, at the settled variance. */
export interface Correlation {
  /** c → c′, c from 0 to 1. */
  readonly map: readonly (readonly [c: number, next: number])[];
  /** c*; `every` where each correlation stays what it is, `none` where all is 0. */
  readonly fixed: number | 'every' | 'none';
  /** ξ_c: the layers in which the distance from c* falls by a factor e. */
  readonly scale: number;
}

const POINTS = chebyshevPoints(16);
const NEGLIGIBLE = 1e-6;
const PRECISION = 1e-9;
const MOST_STEPS = 50;
/** A growing variance at which the map has nearly its last shape, and products are still quick. */
const LARGE = 1e4;

/**
 * c* = 1 unless the map is steeper than 1 there (Poole et al. 2016, §3); else the zero of c′(c) − c below 1. An exact product takes a millisecond,
 * hence the slices. Where the variance grows without bound, φ is in the end positively homogeneous, and the map's slope at 1 therefore 1.
 */
export function* correlation(field: Field, { fixedPoint }: Phase): Sliced<Correlation> {
  const endless = fixedPoint.kind === 'infinite';
  const q = endless ? LARGE : settledVariance(fixedPoint);
  if (varianceMap(field, q) === 0) return { map: [], fixed: 'none', scale: Number.NaN };
  const angles = POINTS.map(point => (Math.PI / 4) * (1 - point));
  const map: [number, number][] = [];
  for (const angle of angles) {
    const c = Math.cos(angle);
    map.push([c, correlationStep(field, q, c).next]);
    yield;
  }
  if (map.every(([c, next]) => Math.abs(next - c) < NEGLIGIBLE)) return { map, fixed: 'every', scale: Infinity };
  if (endless) return { map, fixed: 1, scale: Infinity };
  const { slope } = correlationStep(field, q, 1);
  if (!(slope > 1 + NEGLIGIBLE)) return { map, fixed: 1, scale: depthScale(slope) };
  const fixed = yield* fixedBelowOne(field, q);
  return { map, fixed, scale: depthScale(correlationStep(field, q, fixed).slope) };
}

/** Newton's method from 0: the map is a power series with coefficients ≥ 0, hence convex, and no step goes past the zero. */
function* fixedBelowOne(field: Field, q: number): Sliced<number> {
  let c = 0;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const { next, slope } = correlationStep(field, q, c);
    yield;
    const step = (next - c) / (1 - slope);
    if (!(step > PRECISION)) break;
    c += step;
  }
  return c;
}
