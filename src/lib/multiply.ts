/** Multiply-adds between two yields: some ten milliseconds on a slow machine. */
const SLICE = 8e6;

/** a (rows × inner) · b (inner × columns), row-major, in float64. Yields the multiply-adds done since the last time. */
export function* multiply(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  rows: number,
  inner: number,
  columns: number,
): Generator<number, Float64Array, void> {
  // Rows in fours, so that each number of b is read once for four products; the product's last ones may go over the end.
  const product = new Float64Array(Math.ceil(rows / 4) * 4 * columns);
  const sliceRows = 4 * Math.max(1, Math.floor(SLICE / (4 * inner * columns)));
  for (let from = 0; from < rows; from += sliceRows) {
    const to = Math.min(rows, from + sliceRows);
    for (let i = from; i < to; i += 4) addFourRows(product, a, b, i, inner, columns);
    yield (to - from) * inner * columns;
  }
  return product.subarray(0, rows * columns);
}

function addFourRows(p: Float64Array, a: ArrayLike<number>, b: ArrayLike<number>, i: number, inner: number, columns: number): void {
  const p0 = i * columns;
  const p1 = p0 + columns;
  const p2 = p1 + columns;
  const p3 = p2 + columns;
  for (let k = 0; k < inner; k++) {
    const at = i * inner + k;
    const a0 = a[at]!;
    const a1 = a[at + inner] ?? 0;
    const a2 = a[at + 2 * inner] ?? 0;
    const a3 = a[at + 3 * inner] ?? 0;
    for (let j = 0; j < columns; j++) {
      const value = b[k * columns + j]!;
      p[p0 + j]! += a0 * value;
      p[p1 + j]! += a1 * value;
      p[p2 + j]! += a2 * value;
      p[p3 + j]! += a3 * value;
    }
  }
}
