/** An upper bidiagonal matrix, n × n: its diagonal, and above it n − 1 entries and a last 0. */
export interface Bidiagonal {
  readonly diagonal: Float64Array;
  readonly above: Float64Array;
}

/**
 * Householder reflections from both sides bring `a` (rows × columns, row-major, rows ≥ columns; overwritten) to bidiagonal form, which has the same
 * singular values to within a few units of rounding of the largest. Golub & Kahan 1965. A reflection from the right is applied in the pass
 * that finishes the one from the left, so that a step goes over what is left of the matrix twice. Yields the number of its entries after each step.
 */
export function* bidiagonalize(a: Float64Array, rows: number, columns: number): Generator<number, Bidiagonal, void> {
  const diagonal = new Float64Array(columns);
  const above = new Float64Array(columns);
  const column = new Float64Array(rows);
  const row = new Float64Array(columns);
  const projection = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    for (let i = k; i < rows; i++) column[i] = a[i * columns + k]!;
    diagonal[k] = reflector(column, k, rows);
    projection.fill(0);
    for (let i = k; i < rows; i++) addMultiple(projection, a, i * columns, k + 1, columns, column[i]!);
    for (let j = k + 1; j < columns; j++) row[j] = a[k * columns + j]! - column[k]! * projection[j]!;
    above[k] = reflector(row, k + 1, columns);
    for (let i = k + 1; i < rows; i++) reflectRow(a, i * columns, k + 1, columns, column[i]!, projection, row);
    yield (rows - k) * (columns - k);
  }
  return { diagonal, above };
}

/**
 * Makes v[from … to) the v of the reflection 1 − v·vᵀ (‖v‖² = 2, or 0 where there is nothing to do) that maps what was there to a multiple of the first
 * axis; gives the multiple.
 */
function reflector(v: Float64Array, from: number, to: number): number {
  let rest = 0;
  for (let i = from + 1; i < to; i++) rest += v[i]! * v[i]!;
  const first = v[from] ?? 0;
  if (rest === 0) {
    v.fill(0, from, to);
    return from < to ? first : 0;
  }
  const norm = Math.sqrt(first * first + rest);
  const image = first > 0 ? -norm : norm;
  v[from] = first - image;
  const scale = Math.sqrt(norm * (norm + Math.abs(first)));
  for (let i = from; i < to; i++) v[i]! /= scale;
  return image;
}

/** sum += factor · a's row that starts at `at` */
function addMultiple(sum: Float64Array, a: Float64Array, at: number, from: number, to: number, factor: number): void {
  for (let j = from; j < to; j++) sum[j]! += factor * a[at + j]!;
}

/** row ← (row − factor · projection)(1 − v·vᵀ) */
function reflectRow(
  a: Float64Array,
  at: number,
  from: number,
  to: number,
  factor: number,
  projection: Float64Array,
  v: Float64Array,
): void {
  let along = 0;
  for (let j = from; j < to; j++) {
    const value = a[at + j]! - factor * projection[j]!;
    a[at + j] = value;
    along += value * v[j]!;
  }
  if (along !== 0) for (let j = from; j < to; j++) a[at + j]! -= along * v[j]!;
}
