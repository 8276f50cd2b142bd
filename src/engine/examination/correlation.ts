/**
 * The mean of cos(v, v′) over all pairs of different rows of `values` (rows × columns): with u = v/‖v‖, (‖Σu‖² − n) / (n(n − 1)). In float64. Rows without a
 * direction (all zeros) are left out; NaN with fewer than two others, or where a value is not finite.
 */
export function meanCosine(values: Float32Array, columns: number): number {
  const sum = new Float64Array(columns);
  let n = 0;
  for (let from = 0; from < values.length; from += columns) {
    const row = values.subarray(from, from + columns);
    const norm = Math.sqrt(row.reduce((total, v) => total + v * v, 0));
    if (norm === 0) continue;
    n++;
    for (let j = 0; j < columns; j++) sum[j]! += row[j]! / norm;
  }
  if (n < 2) return Number.NaN;
  return (sum.reduce((total, v) => total + v * v, 0) - n) / (n * (n - 1));
}
