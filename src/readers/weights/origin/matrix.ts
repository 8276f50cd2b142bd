import { bidiagonalValues } from '../../../lib/bidiagonalValues.ts';

/** A matrix as it is stored, row-major. */
export interface Matrix {
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
}

/** x (rows) times the matrix: `columns` sums. */
export function fromLeft({ values, rows, columns }: Matrix, x: Float64Array): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const factor = x[i]!;
    for (let j = 0, at = i * columns; j < columns; j++, at++) sums[j]! += factor * values[at]!;
  }
  return sums;
}

/** The matrix times x (columns): `rows` sums. */
export function fromRight({ values, rows, columns }: Matrix, x: Float64Array): Float64Array {
  const sums = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0, at = i * columns; j < columns; j++, at++) sum += values[at]! * x[j]!;
    sums[i] = sum;
  }
  return sums;
}

export const norm = (x: Float64Array) => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));

/** An irregular vector of unit norm, the same each time. */
export function probe(count: number, phase = 0.9): Float64Array {
  const x = Float64Array.from({ length: count }, (_, i) => Math.sin(1.7 * i * i + 0.6 * i + phase));
  const length = norm(x);
  return x.map(value => value / length);
}

/** So many steps find the largest value to six digits where it stands apart, and to a few per mille at the edge of a random matrix's. */
const STEPS = 30;

/** The largest singular value, from below, by Lanczos bidiagonalization (Golub & Kahan 1965). NaN where an entry is. */
export function spectralNorm(matrix: Matrix): number {
  const [diagonal, above]: number[][] = [[], []];
  let v = probe(matrix.columns);
  let u = fromRight(matrix, v);
  for (let step = 0; step < Math.min(STEPS, matrix.rows, matrix.columns); step++) {
    const alpha = norm(u);
    diagonal!.push(alpha);
    if (!(alpha > 0)) break;
    u = u.map(value => value / alpha);
    const next = minus(fromLeft(matrix, u), alpha, v);
    const beta = norm(next);
    if (!(beta > 1e-12 * alpha)) break;
    above!.push(beta);
    v = next.map(value => value / beta);
    u = minus(fromRight(matrix, v), beta, u);
  }
  if (![...diagonal!, ...above!].every(Number.isFinite)) return Number.NaN;
  if (above!.length === diagonal!.length) diagonal!.push(0); // The last step went half way.
  const size = diagonal!.length;
  const padded = Float64Array.from({ length: size }, (_, i) => (i < size - 1 ? above![i]! : 0));
  return bidiagonalValues({ diagonal: Float64Array.from(diagonal!), above: padded })[0] ?? 0;
}

const minus = (x: Float64Array, factor: number, y: Float64Array) => x.map((value, i) => value - factor * y[i]!);
