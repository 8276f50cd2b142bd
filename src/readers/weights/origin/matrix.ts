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

const ROUNDS = 100;

/** The largest singular value, by power iteration on WᵀW: from below, within a per mille where it is apart from the next. NaN where an entry is. */
export function spectralNorm(matrix: Matrix): number {
  let x = probe(matrix.columns);
  let largest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const y = fromRight(matrix, x);
    const next = fromLeft(matrix, y);
    const length = norm(next);
    const value = Math.sqrt(length);
    if (!(length > 0)) return length === 0 ? 0 : Number.NaN;
    x = next.map(entry => entry / length);
    if (Math.abs(value - largest) < 1e-6 * value) return value;
    largest = value;
  }
  return largest;
}
