import type { Bidiagonal } from './bidiagonalize.ts';

/** Values below this share of the largest are rounding errors of any matrix that was brought to this form; they are not searched for further. */
const FLOOR = 2 ** -66;
const EPSILON = 2 ** -52;
/** Stands for a pivot of exactly 0, so that nothing overflows after it. */
const LEAST_PIVOT = -(2 ** -800);

/**
 * The singular values of a bidiagonal matrix of finite entries of moderate size, largest first, each by bisection: to a few units in its last place,
 * or to 1e-20 of the largest where that is more. It cannot fail to converge. Demmel & Kahan 1990, §4; Fernando & Parlett 1994.
 */
export function bidiagonalValues({ diagonal, above }: Bidiagonal): Float64Array {
  const n = diagonal.length;
  const values = new Float64Array(n);
  const bound = largestRowSum(diagonal, above) * (1 + 4 * EPSILON);
  const open = [{ low: 0, high: bound, below: 0, upTo: n }];
  for (;;) {
    const part = open.pop();
    if (!part) return values;
    const { low, high, below, upTo } = part;
    if (high - low <= Math.max(EPSILON * high, FLOOR * bound)) {
      values.fill((low + high) / 2, n - upTo, n - below);
      continue;
    }
    const middle = (low + high) / 2;
    const count = countBelow(diagonal, above, middle);
    if (count > below) open.push({ low, high: middle, below, upTo: count });
    if (count < upTo) open.push({ low: middle, high, below: count, upTo });
  }
}

/** How many singular values are below x: the negative pivots of BᵀB − x² = LDLᵀ, formed without BᵀB (differential stationary qd). */
function countBelow(diagonal: Float64Array, above: Float64Array, x: number): number {
  const shift = x * x;
  let count = 0;
  let rest = -shift;
  for (let k = 0; k < diagonal.length; k++) {
    const square = diagonal[k]! * diagonal[k]!;
    const pivot = square + rest || LEAST_PIVOT;
    if (pivot < 0) count++;
    rest = above[k]! * above[k]! * (rest / pivot) - shift;
  }
  return count;
}

/** No singular value is larger than the largest |d| + |e| of a row or column, whichever. */
function largestRowSum(diagonal: Float64Array, above: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < diagonal.length; k++) {
    const before = k > 0 ? Math.abs(above[k - 1]!) : 0;
    largest = Math.max(largest, Math.abs(diagonal[k]!) + Math.max(Math.abs(above[k]!), before));
  }
  return largest;
}
