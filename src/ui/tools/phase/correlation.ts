import { chebyshevPoints, interpolationWeights } from '../../../theory/chebyshev.ts';
import { correlationMap, correlationSlope, depthScale, type Field, varianceMap } from '../../../theory/meanField.ts';
import { type Phase, settledVariance } from '../../../theory/phase.ts';
import { root } from '../../../theory/root.ts';
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
/** A growing variance at which the map has nearly its last shape, and products are still quick. */
const LARGE = 1e4;

/**
 * c* = 1 unless the map is steeper than 1 there (Poole et al. 2016, §3); else the zero of c′(c) − c below 1, to about 1e-4, from an interpolation of
 * (c′ − c)/θ² in θ = arccos c, in which it is smooth up to c = 1. An exact product takes a millisecond, hence the slices. Where the variance grows
 * without bound, φ is in the end positively homogeneous, and the map's slope at 1 therefore 1.
 */
export function* correlation(field: Field, { fixedPoint }: Phase): Sliced<Correlation> {
  const endless = fixedPoint.kind === 'infinite';
  const q = endless ? LARGE : settledVariance(fixedPoint);
  if (varianceMap(field, q) === 0) return { map: [], fixed: 'none', scale: Number.NaN };
  const angles = POINTS.map(point => (Math.PI / 4) * (1 - point));
  const map: [number, number][] = [];
  for (const angle of angles) {
    const c = Math.cos(angle);
    map.push([c, correlationMap(field, q, c)]);
    yield;
  }
  if (map.every(([c, next]) => Math.abs(next - c) < NEGLIGIBLE)) return { map, fixed: 'every', scale: Infinity };
  if (endless) return { map, fixed: 1, scale: Infinity };
  const slope = correlationSlope(field, q, 1);
  if (!(slope > 1 + NEGLIGIBLE)) return { map, fixed: 1, scale: depthScale(slope) };
  const excess = map.map(([c, next], i) => (i === 0 ? (1 - slope) / 2 : (next - c) / angles[i]! ** 2));
  const at = (point: number) => interpolationWeights(POINTS, point).reduce((sum, weight, i) => sum + weight * excess[i]!, 0);
  const fixed = at(-1) <= NEGLIGIBLE ? 0 : Math.cos((Math.PI / 4) * (1 - root(at, 1, -1)));
  return { map, fixed, scale: depthScale(correlationSlope(field, q, fixed)) };
}
