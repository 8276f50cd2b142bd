// Normalization: y = γ·x̂ + β with x̂ = (x − mean)·r, r = 1/√(variance + ε). x and y are B × M; letters as in dense.ts.
// Statistics are those of each column over the batch, or of each row over its units; sums run in float64, so that a column of equal values
// has exactly their mean, and are kept as float32: first the means, then r, of the columns then the variances.

import { accumulate, BLOCK, clearSums } from './columnSums';
import { loadPart, lowerHalf, narrow, storePart, sumOfHalves, upperHalf } from './lanes';

const sums: usize = memory.data(BLOCK * 8, 16);
const squares: usize = memory.data(BLOCK * 8, 16);

/** Each column's mean, r and biased variance over B rows: 3 × M at `stats`. */
export function columnStatistics(stats: usize, x: usize, B: i32, M: i32, epsilon: f64): void {
  const stride = <usize>M << 2;
  for (let j = 0; j < M; j += BLOCK) {
    const at = <usize>j << 2;
    blockStatistics(stats + at, x + at, stride, B, min(BLOCK, M - j), epsilon);
  }
}

/** Row after row, so that the columns' lines are read one after the other. */
function blockStatistics(stats: usize, x: usize, stride: usize, B: i32, columns: i32, epsilon: f64): void {
  const whole = <usize>(columns & ~3) << 2, rest = columns & 3, end = x + <usize>B * stride;
  clearSums(sums, columns);
  for (let row = x; row < end; row += stride) {
    for (let at: usize = 0; at < whole; at += 16) accumulate(sums + 2 * at, v128.load(row + at));
    if (rest) accumulate(sums + 2 * whole, loadPart(row + whole, rest));
  }
  const count = f64x2.splat(<f64>B);
  for (let at: usize = 0; at < <usize>columns << 3; at += 16) v128.store(sums + at, f64x2.div(v128.load(sums + at), count));
  clearSums(squares, columns);
  for (let row = x; row < end; row += stride) {
    for (let at: usize = 0; at < whole; at += 16) accumulateSquares(2 * at, v128.load(row + at));
    if (rest) accumulateSquares(2 * whole, loadPart(row + whole, rest));
  }
  for (let j = 0; j < columns; j += 4) writeStatistics(stats + (<usize>j << 2), stride, <usize>j << 3, count, min(4, columns - j), epsilon);
}

/** Adds the squares of what four values lie from their means. */
@inline function accumulateSquares(at: usize, v: v128): void {
  const d = f64x2.sub(lowerHalf(v), v128.load(sums + at)), e = f64x2.sub(upperHalf(v), v128.load(sums + at, 16));
  v128.store(squares + at, f64x2.add(v128.load(squares + at), f64x2.mul(d, d)));
  v128.store(squares + at, f64x2.add(v128.load(squares + at, 16), f64x2.mul(e, e)), 16);
}

function writeStatistics(stats: usize, stride: usize, at: usize, count: v128, lanes: i32, epsilon: f64): void {
  const low = f64x2.div(v128.load(squares + at), count), high = f64x2.div(v128.load(squares + at, 16), count);
  storeLanes(stats, narrow(v128.load(sums + at), v128.load(sums + at, 16)), lanes);
  storeLanes(stats + stride, narrow(inverseRoot(low, epsilon), inverseRoot(high, epsilon)), lanes);
  storeLanes(stats + 2 * stride, narrow(low, high), lanes);
}

/** Each row's mean, 0 if not `centred`, and r over M units: 2 × B at `stats`. */
export function rowStatistics(stats: usize, x: usize, B: i32, M: i32, epsilon: f64, centred: bool): void {
  for (let i = 0; i < B; i++, x += <usize>M << 2, stats += 4) {
    const mean = centred ? rowSum(x, M, 0, false) / M : 0;
    const variance = rowSum(x, M, mean, true) / M;
    store<f32>(stats, <f32>mean);
    store<f32>(stats + (<usize>B << 2), <f32>(1 / sqrt(variance + epsilon)));
  }
}

/** Σ x of a row, or Σ (x − mean)². */
function rowSum(x: usize, M: i32, mean: f64, squared: bool): f64 {
  const m = f64x2.splat(mean);
  let low = f64x2.splat(0), high = f64x2.splat(0);
  const whole = x + (<usize>(M & ~3) << 2);
  if (squared) {
    for (; x < whole; x += 16) {
      const v = v128.load(x);
      const d = f64x2.sub(lowerHalf(v), m), e = f64x2.sub(upperHalf(v), m);
      low = f64x2.add(low, f64x2.mul(d, d));
      high = f64x2.add(high, f64x2.mul(e, e));
    }
  } else {
    for (; x < whole; x += 16) {
      const v = v128.load(x);
      low = f64x2.add(low, lowerHalf(v));
      high = f64x2.add(high, upperHalf(v));
    }
  }
  let sum = sumOfHalves(low, high);
  for (const end = whole + (<usize>(M & 3) << 2); x < end; x += 4) {
    const d = <f64>load<f32>(x) - mean;
    sum += squared ? d * d : d;
  }
  return sum;
}

/** y = γ·x̂ + β by the statistics of columns (`byRow` false) or rows. */
export function normalize(y: usize, x: usize, stats: usize, gamma: usize, beta: usize, B: i32, M: i32, byRow: bool): void {
  const stride = <usize>M << 2;
  for (let i = 0; i < B; i++, x += stride, y += stride) {
    if (byRow) normalizeByRow(y, x, stats + (<usize>i << 2), <usize>B << 2, gamma, beta, M);
    else normalizeByColumn(y, x, stats, stride, gamma, beta, M);
  }
}

function normalizeByRow(y: usize, x: usize, stats: usize, second: usize, gamma: usize, beta: usize, M: i32): void {
  const whole = <usize>(M & ~3) << 2, rest = M & 3;
  const mean = v128.load32_splat(stats), r = v128.load32_splat(stats + second);
  for (let at: usize = 0; at < whole; at += 16) {
    v128.store(y + at, affine(normal(v128.load(x + at), mean, r), v128.load(gamma + at), v128.load(beta + at)));
  }
  if (rest) storePart(y + whole, affine(normal(loadPart(x + whole, rest), mean, r), loadPart(gamma + whole, rest), loadPart(beta + whole, rest)), rest);
}

function normalizeByColumn(y: usize, x: usize, means: usize, stride: usize, gamma: usize, beta: usize, M: i32): void {
  const whole = <usize>(M & ~3) << 2, rest = M & 3, roots = means + stride;
  for (let at: usize = 0; at < whole; at += 16) {
    const value = normal(v128.load(x + at), v128.load(means + at), v128.load(roots + at));
    v128.store(y + at, affine(value, v128.load(gamma + at), v128.load(beta + at)));
  }
  if (!rest) return;
  const value = normal(loadPart(x + whole, rest), loadPart(means + whole, rest), loadPart(roots + whole, rest));
  storePart(y + whole, affine(value, loadPart(gamma + whole, rest), loadPart(beta + whole, rest)), rest);
}

/** x̂ = (x − mean)·r */
@inline export function normal(x: v128, mean: v128, r: v128): v128 {
  return f32x4.mul(f32x4.sub(x, mean), r);
}

@inline function affine(x: v128, gamma: v128, beta: v128): v128 {
  return f32x4.add(f32x4.mul(x, gamma), beta);
}

@inline function storeLanes(to: usize, v: v128, lanes: i32): void {
  if (lanes == 4) v128.store(to, v);
  else storePart(to, v, lanes);
}

@inline function inverseRoot(variance: v128, epsilon: f64): v128 {
  return f64x2.div(f64x2.splat(1), f64x2.sqrt(f64x2.add(variance, f64x2.splat(epsilon))));
}
