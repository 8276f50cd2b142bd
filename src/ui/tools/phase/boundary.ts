import { criticalPoint } from '../../../theory/criticalLine.ts';
import { fixedPoint } from '../../../theory/fixedPoint.ts';
import type { Nonlinearity } from '../../../theory/nonlinearity.ts';
import type { Place } from './place.ts';
import type { Sliced } from './slices.ts';

/** What bounds the phases, as points of rising σb² (rows). */
export interface Boundary {
  /** χ = 1 at a variance to which variance 1 is led: the edge of chaos. */
  readonly critical: readonly Place[];
  /** From here on to the right the variance grows without bound. */
  readonly unbounded: readonly Place[];
  /** How many values of σb² were looked at. */
  readonly rowCount: number;
}

/** χ = σw²·E[φ′²] does not depend on the variance: linear and rectifying units. */
export function isScaleFree({ moments }: Nonlinearity): boolean {
  const at = [1e-6, 1, 1e6].map(variance => moments(variance).derivativeMeanSquare);
  return at.every(value => Math.abs(value / at[1]! - 1) < 1e-9);
}

/** The critical σw² at this σb², if there is one where the variance settles, or where every or no variance does (rectifiers). */
export function criticalSigmaW2(nonlinearity: Nonlinearity, sigmaB2: number): number | null {
  const point = criticalPoint(nonlinearity, sigmaB2);
  return point && (point.stable || isScaleFree(nonlinearity)) ? point.sigmaW2 : null;
}

/** The least σw² at which variance 1 is led to ∞, to 1e-4 relative, or null where none below `most` does. The variance map grows with σw². */
export function unboundedSigmaW2(nonlinearity: Nonlinearity, sigmaB2: number, most: number): number | null {
  const grows = (sigmaW2: number) => fixedPoint({ nonlinearity, sigmaW2, sigmaB2 }).kind === 'infinite';
  if (!grows(most)) return null;
  let [low, high] = [0, most];
  while (high - low > 1e-4 * high) {
    const middle = (low + high) / 2;
    if (grows(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Both for these σb². Points beyond `most` are left out. */
export function* boundary(nonlinearity: Nonlinearity, rows: readonly number[], most: number): Sliced<Boundary> {
  const critical: Place[] = [];
  const unbounded: Place[] = [];
  const scaleFree = isScaleFree(nonlinearity);
  for (const sigmaB2 of rows) {
    const edge = criticalSigmaW2(nonlinearity, sigmaB2);
    yield;
    const limit = scaleFree ? null : unboundedSigmaW2(nonlinearity, sigmaB2, most);
    yield;
    if (limit !== null) unbounded.push({ sigmaW2: limit, sigmaB2 });
    if (edge !== null && edge <= (limit ?? most)) critical.push({ sigmaW2: edge, sigmaB2 });
  }
  return { critical, unbounded, rowCount: rows.length };
}
