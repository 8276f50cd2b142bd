/**
 * A batch of probes: numbers that run through elementwise code, so that what it computes is recognized by its values, however it is written.
 * Rows are samples, columns features; one of either is spread over all.
 */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly number[];
}

const ROWS = 4;
const COLUMNS = 6;

/** Irregular values in about ±8. */
export const probe: Grid = {
  rows: ROWS,
  columns: COLUMNS,
  values: Array.from({ length: ROWS * COLUMNS }, (_, i) => 7.9 * Math.sin(1.7 * i * i + 0.6 * i + 0.9) + 0.013 * i),
};

export const scalar = (value: number): Grid => ({ rows: 1, columns: 1, values: [value] });
export const map = (g: Grid, f: (x: number) => number): Grid => ({ ...g, values: g.values.map(f) });

export function combine(x: Grid, y: Grid, f: (x: number, y: number) => number): Grid {
  const [rows, columns] = [Math.max(x.rows, y.rows), Math.max(x.columns, y.columns)];
  const at = (g: Grid, i: number, j: number) => g.values[(g.rows === 1 ? 0 : i) * g.columns + (g.columns === 1 ? 0 : j)]!;
  const values = Array.from({ length: rows * columns }, (_, k) =>
    f(at(x, Math.floor(k / columns), k % columns), at(y, Math.floor(k / columns), k % columns)),
  );
  return { rows, columns, values };
}

/** Over the samples (axis 0), the features (1), or all. */
export function reduce(g: Grid, axis: 0 | 1 | null, f: (values: readonly number[]) => number): Grid {
  if (axis === null) return scalar(f(g.values));
  const row = (i: number) => g.values.slice(i * g.columns, (i + 1) * g.columns);
  if (axis === 1) return { rows: g.rows, columns: 1, values: Array.from({ length: g.rows }, (_, i) => f(row(i))) };
  const column = (j: number) => Array.from({ length: g.rows }, (_, i) => g.values[i * g.columns + j]!);
  return { rows: 1, columns: g.columns, values: Array.from({ length: g.columns }, (_, j) => f(column(j))) };
}

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const variance = (values: readonly number[]) => mean(values.map(x => (x - mean(values)) ** 2));

export const reductions = {
  sum,
  mean,
  max: (values: readonly number[]) => Math.max(...values),
  min: (values: readonly number[]) => Math.min(...values),
  var: variance,
  std: (values: readonly number[]) => Math.sqrt(variance(values)),
  logsumexp: (values: readonly number[]) => Math.log(sum(values.map(Math.exp))),
  norm: (values: readonly number[]) => Math.sqrt(sum(values.map(x => x * x))),
};

export const agree = (x: Grid, y: Grid, tolerance: number) =>
  x.rows === y.rows &&
  x.columns === y.columns &&
  x.values.every((value, i) => Math.abs(value - y.values[i]!) <= tolerance * (1 + Math.abs(value)));
