import { bidiagonalize } from './bidiagonalize.ts';
import { bidiagonalValues } from './bidiagonalValues.ts';

/**
 * The min(rows, columns) singular values of `a` (row-major), largest first, in float64: each within a few n·2⁻⁵³ of the largest, as LAPACK's; those
 * below `resolution` of the largest are rounding errors. Scaled by a power of two first, so that neither 1e300 nor 1e-300 hurts. NaN throughout where an
 * entry is not finite; none for an empty matrix. Yields entries worked on, `singularValuesWork` in total.
 */
export function* singularValues(a: ArrayLike<number>, rows: number, columns: number): Generator<number, Float64Array, void> {
  const [long, short] = rows < columns ? [columns, rows] : [rows, columns];
  const largest = largestMagnitude(a);
  if (!Number.isFinite(largest)) return new Float64Array(short).fill(Number.NaN);
  if (largest === 0) return new Float64Array(short);
  const scale = powerOfTwo(largest);
  const values = bidiagonalValues(yield* bidiagonalize(scaled(a, 1 / scale, rows < columns ? columns : 0), long, short));
  return values.map(value => value * scale);
}

export function singularValuesWork(rows: number, columns: number): number {
  const short = Math.min(rows, columns);
  return (short * (rows * columns * 6 - 3 * (rows + columns) * (short - 1) + (short - 1) * (2 * short - 1))) / 6;
}

/** The share of the largest singular value below which a value says no more than that it is small. */
export const resolution = (rows: number, columns: number) => Math.max(rows, columns) * 2 ** -52;

/** NaN where an entry is NaN. */
export function largestMagnitude(a: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const magnitude = Math.abs(a[i]!);
    if (!(magnitude <= largest)) largest = magnitude;
    if (Number.isNaN(largest)) break;
  }
  return largest;
}

/** The power of two at or below x, within the range whose reciprocal is also a number. */
export function powerOfTwo(x: number): number {
  return 2 ** Math.max(-1022, Math.min(1022, Math.floor(Math.log2(x))));
}

/** A copy times `factor`, transposed where it has `columns` columns (0: not). */
function scaled(a: ArrayLike<number>, factor: number, columns: number): Float64Array {
  const copy = new Float64Array(a.length);
  const rows = columns ? a.length / columns : 0;
  for (let i = 0; i < a.length; i++) copy[columns ? (i % columns) * rows + Math.floor(i / columns) : i] = a[i]! * factor;
  return copy;
}
