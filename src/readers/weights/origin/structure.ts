import { initializers } from '../../../initializers/all.ts';
import type { LayerShape } from '../../../initializers/initializer.ts';
import { defaultSpec, type ParamValues, type Spec } from '../../../lib/params.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { fromLeft, fromRight, type Matrix, norm, probe } from './matrix.ts';
import { tidyBetween } from './tidy.ts';

const specOf = (id: string, params: ParamValues = {}): Spec => ({
  id,
  params: { ...defaultSpec(initializers.get(id)).params, ...params },
});

/** What all the numbers of an array are, where they are one: `zeros`, `ones`, `constant(0.1)`; null otherwise. */
export function constantOf({ min, max, finiteCount, count }: Statistics, rounding: number): Spec | null {
  if (min === null || max === null || min !== max || finiteCount < count) return null;
  if (min === 0) return specOf('zeros');
  if (min === 1) return specOf('ones');
  return specOf('constant', { value: tidied(min, rounding + 1e-7) });
}

/** The initializer whose structure a matrix shows: the identity, orthonormal rows or columns, a fixed number of zeros, units of one norm. Null for none. */
export function structureOf(matrix: Matrix, layer: LayerShape, transposed: boolean, statistics: Statistics, rounding: number): Spec | null {
  if (statistics.finiteCount < statistics.count || matrix.values.length < 4) return null;
  const tolerance = 2e-4 + 4 * rounding;
  return (
    identityOf(matrix, statistics, tolerance) ??
    orthogonalOf(matrix, tolerance) ??
    sparseOf(matrix, layer, transposed, statistics) ??
    nguyenWidrowOf(matrix, layer, transposed, tolerance)
  );
}

/** The number of few digits, or the well-known gain, that is meant. */
function tidied(value: number, tolerance: number): number {
  const known = [1, Math.SQRT2, 5 / 3, 3 / 4, Math.sqrt(2 / (1 + 0.01 ** 2)), Math.SQRT1_2, 1 / 3].find(
    gain => Math.abs(value / gain - 1) < tolerance,
  );
  const off = tolerance * Math.abs(value);
  return known ?? tidyBetween(value - off, value + off)[0] ?? Number(value.toPrecision(6));
}

function identityOf({ values, rows, columns }: Matrix, { zeroCount }: Statistics, tolerance: number): Spec | null {
  const diagonal = Math.min(rows, columns);
  if (zeroCount !== values.length - diagonal) return null;
  for (let i = 0; i < diagonal; i++) if (values[i * columns + i] !== values[0]) return null;
  return specOf('identity', { gain: tidied(values[0]!, tolerance) });
}

/** WWᵀx = gain²·x for every x of the shorter side; two irregular ones tell. */
function orthogonalOf(matrix: Matrix, tolerance: number): Spec | null {
  const short = Math.min(matrix.rows, matrix.columns);
  const squares = [0.9, 2.3].map(phase => stretched(matrix, probe(short, phase), tolerance));
  if (short < 2 || squares.includes(null) || Math.abs(squares[0]! - squares[1]!) > 2 * tolerance * squares[0]!) return null;
  return specOf('orthogonal', { gain: tidied(Math.sqrt(squares[0]!), tolerance) });
}

/** The factor by which WWᵀ stretches x; null where it turns it. */
function stretched(matrix: Matrix, x: Float64Array, tolerance: number): number | null {
  const y = matrix.rows <= matrix.columns ? fromRight(matrix, fromLeft(matrix, x)) : fromLeft(matrix, fromRight(matrix, x));
  const square = y.reduce((sum, value, i) => sum + value * x[i]!, 0);
  return square > 0 && norm(y.map((value, i) => value - square * x[i]!)) < 2 * tolerance * square ? square : null;
}

/** The square norms, or the counts of zeros, of the inputs' or the units' weights. */
function sums({ values, rows, columns }: Matrix, byRow: boolean, of: (value: number) => number): Float64Array {
  const total = new Float64Array(byRow ? rows : columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) total[byRow ? i : j]! += of(values[i * columns + j]!);
  return total;
}

function sparseOf(matrix: Matrix, { fanOut }: LayerShape, transposed: boolean, { zeroCount, count, rms }: Statistics): Spec | null {
  if (zeroCount === 0 || zeroCount === count || rms === null) return null;
  const zeros = sums(matrix, !transposed, value => Number(value === 0));
  if (zeros.some(value => value !== zeros[0])) return null;
  const kept = count - zeroCount;
  const [std, error] = [rms * Math.sqrt(count / kept), 4 / Math.sqrt(2 * kept)];
  const tidy = tidyBetween(std * Math.exp(-error), std * Math.exp(error))[0];
  const share = tidyBetween((zeros[0]! - 0.999) / fanOut, zeros[0]! / fanOut)[0];
  return tidy === undefined || share === undefined ? null : specOf('sparse', { sparsity: share, std: tidy });
}

/** Every unit's weights have the norm 0.7·m^(1/n). */
function nguyenWidrowOf(matrix: Matrix, { fanIn, fanOut }: LayerShape, transposed: boolean, tolerance: number): Spec | null {
  const square = (0.7 * fanOut ** (1 / fanIn)) ** 2;
  const squares = sums(matrix, transposed, value => value * value);
  return squares.every(value => Math.abs(value / square - 1) < 2 * tolerance) ? specOf('nguyenWidrow') : null;
}
