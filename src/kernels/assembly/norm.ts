// Normalization: y = γ·x̂ + β with x̂ = (x − mean)·r, r = 1/√(variance + ε). x and y are B × M; letters as in dense.ts.
// Statistics are those of each column over the batch, or of each row over its units; sums run in float64, so that a column of equal values
// has exactly their mean, and are kept as float32: first the means, then r, of the columns then the variances.

import { loadPart, storePart } from './lanes';

/** Each column's mean, r and biased variance over B rows: 3 × M at `stats`. */
export function columnStatistics(stats: usize, x: usize, B: i32, M: i32, epsilon: f64): void {
  const stride = <usize>M << 2;
  for (let j = 0; j < M; j += 4) {
    const lanes = min(4, M - j);
    const at = <usize>j << 2;
    const end = x + at + <usize>B * stride;
    let low = f64x2.splat(0), high = f64x2.splat(0);
    for (let p = x + at; p < end; p += stride) {
      const v = loadLanes(p, lanes);
      low = f64x2.add(low, lowerHalf(v));
      high = f64x2.add(high, upperHalf(v));
    }
    const count = f64x2.splat(<f64>B);
    low = f64x2.div(low, count);
    high = f64x2.div(high, count);
    let lowSquares = f64x2.splat(0), highSquares = f64x2.splat(0);
    for (let p = x + at; p < end; p += stride) {
      const v = loadLanes(p, lanes);
      const d = f64x2.sub(lowerHalf(v), low), e = f64x2.sub(upperHalf(v), high);
      lowSquares = f64x2.add(lowSquares, f64x2.mul(d, d));
      highSquares = f64x2.add(highSquares, f64x2.mul(e, e));
    }
    lowSquares = f64x2.div(lowSquares, count);
    highSquares = f64x2.div(highSquares, count);
    storeLanes(stats + at, narrow(low, high), lanes);
    storeLanes(stats + at + stride, narrow(inverseRoot(lowSquares, epsilon), inverseRoot(highSquares, epsilon)), lanes);
    storeLanes(stats + at + 2 * stride, narrow(lowSquares, highSquares), lanes);
  }
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
  const both = f64x2.add(low, high);
  let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
  for (const end = whole + (<usize>(M & 3) << 2); x < end; x += 4) {
    const d = <f64>load<f32>(x) - mean;
    sum += squared ? d * d : d;
  }
  return sum;
}

/** y = γ·x̂ + β by the statistics of columns (`byRow` false) or rows. */
export function normalize(y: usize, x: usize, stats: usize, gamma: usize, beta: usize, B: i32, M: i32, byRow: bool): void {
  const stride = <usize>M << 2;
  const second = stats + (byRow ? <usize>B << 2 : stride);
  for (let i = 0; i < B; i++) {
    const mean = v128.load32_splat(stats + (<usize>i << 2)), r = v128.load32_splat(second + (<usize>i << 2));
    for (let j = 0; j < M; j += 4, x += 16, y += 16) {
      const at = <usize>j << 2;
      const lanes = min(4, M - j);
      const m = byRow ? mean : loadLanes(stats + at, lanes);
      const s = byRow ? r : loadLanes(second + at, lanes);
      const value = f32x4.mul(f32x4.sub(loadLanes(x, lanes), m), s);
      storeLanes(y, f32x4.add(f32x4.mul(value, loadLanes(gamma + at, lanes)), loadLanes(beta + at, lanes)), lanes);
    }
    x += stride - (<usize>((M + 3) & ~3) << 2);
    y += stride - (<usize>((M + 3) & ~3) << 2);
  }
}

/** y = γ·x̂ + β, so dγ (M) = Σ dy·x̂ and dβ (M) = Σ dy over the batch. */
export function normalizeBackwardParameters(dgamma: usize, dbeta: usize, dy: usize, x: usize, stats: usize, B: i32, M: i32, byRow: bool): void {
  const stride = <usize>M << 2;
  const second = stats + (byRow ? <usize>B << 2 : stride);
  for (let j = 0; j < M; j += 4) {
    const at = <usize>j << 2;
    const lanes = min(4, M - j);
    let mean = loadLanes(stats + (byRow ? 0 : at), byRow ? 1 : lanes), r = loadLanes(second + (byRow ? 0 : at), byRow ? 1 : lanes);
    let lowGamma = f64x2.splat(0), highGamma = f64x2.splat(0), lowBeta = f64x2.splat(0), highBeta = f64x2.splat(0);
    let p = x + at, q = dy + at;
    for (let i = 0; i < B; i++, p += stride, q += stride) {
      if (byRow) {
        mean = v128.load32_splat(stats + (<usize>i << 2));
        r = v128.load32_splat(second + (<usize>i << 2));
      }
      const d = loadLanes(q, lanes);
      const product = f32x4.mul(d, f32x4.mul(f32x4.sub(loadLanes(p, lanes), mean), r));
      lowGamma = f64x2.add(lowGamma, lowerHalf(product));
      highGamma = f64x2.add(highGamma, upperHalf(product));
      lowBeta = f64x2.add(lowBeta, lowerHalf(d));
      highBeta = f64x2.add(highBeta, upperHalf(d));
    }
    storeLanes(dgamma + at, narrow(lowGamma, highGamma), lanes);
    storeLanes(dbeta + at, narrow(lowBeta, highBeta), lanes);
  }
}

/** y = γ·x̂ + β over the batch, so dx = γ·r·(dy − mean(dy) − x̂·mean(dy·x̂)), by dγ and dβ of the column. `dx` may be `dy`. */
export function normalizeBackwardColumns(dx: usize, dy: usize, x: usize, stats: usize, gamma: usize, dgamma: usize, dbeta: usize, B: i32, M: i32): void {
  const stride = <usize>M << 2;
  const share = f32x4.splat(<f32>(1.0 / <f64>B));
  for (let i = 0; i < B; i++, x += stride, dy += stride, dx += stride) {
    for (let j = 0; j < M; j += 4) {
      const at = <usize>j << 2;
      const lanes = min(4, M - j);
      const r = loadLanes(stats + stride + at, lanes);
      const normal = f32x4.mul(f32x4.sub(loadLanes(x + at, lanes), loadLanes(stats + at, lanes)), r);
      const common = f32x4.mul(share, f32x4.add(loadLanes(dbeta + at, lanes), f32x4.mul(normal, loadLanes(dgamma + at, lanes))));
      const d = f32x4.mul(f32x4.mul(loadLanes(gamma + at, lanes), r), f32x4.sub(loadLanes(dy + at, lanes), common));
      storeLanes(dx + at, d, lanes);
    }
  }
}

/** y = γ·x̂ + β over the units, so with g = γ·dy: dx = r·(g − mean(g) − x̂·mean(g·x̂)), without mean(g) if not `centred`. `dx` may be `dy`. */
export function normalizeBackwardRows(dx: usize, dy: usize, x: usize, stats: usize, gamma: usize, B: i32, M: i32, centred: bool): void {
  const stride = <usize>M << 2;
  for (let i = 0; i < B; i++, x += stride, dy += stride, dx += stride, stats += 4) {
    const mean = v128.load32_splat(stats), r = v128.load32_splat(stats + (<usize>B << 2));
    let low = f64x2.splat(0), high = f64x2.splat(0), lowProducts = f64x2.splat(0), highProducts = f64x2.splat(0);
    for (let j = 0; j < M; j += 4) {
      const at = <usize>j << 2;
      const lanes = min(4, M - j);
      const g = f32x4.mul(loadLanes(gamma + at, lanes), loadLanes(dy + at, lanes));
      const product = f32x4.mul(g, f32x4.mul(f32x4.sub(loadLanes(x + at, lanes), mean), r));
      low = f64x2.add(low, lowerHalf(g));
      high = f64x2.add(high, upperHalf(g));
      lowProducts = f64x2.add(lowProducts, lowerHalf(product));
      highProducts = f64x2.add(highProducts, upperHalf(product));
    }
    const first = f32x4.splat(centred ? <f32>(sumOf(low, high) / M) : 0);
    const slope = f32x4.splat(<f32>(sumOf(lowProducts, highProducts) / M));
    for (let j = 0; j < M; j += 4) {
      const at = <usize>j << 2;
      const lanes = min(4, M - j);
      const g = f32x4.mul(loadLanes(gamma + at, lanes), loadLanes(dy + at, lanes));
      const normal = f32x4.mul(f32x4.sub(loadLanes(x + at, lanes), mean), r);
      storeLanes(dx + at, f32x4.mul(r, f32x4.sub(f32x4.sub(g, first), f32x4.mul(normal, slope))), lanes);
    }
  }
}

/** Lanes beyond `lanes` are 0. */
@inline function loadLanes(from: usize, lanes: i32): v128 {
  return lanes == 4 ? v128.load(from) : loadPart(from, lanes);
}

@inline function storeLanes(to: usize, v: v128, lanes: i32): void {
  if (lanes == 4) v128.store(to, v);
  else storePart(to, v, lanes);
}

@inline function lowerHalf(v: v128): v128 {
  return f64x2.promote_low_f32x4(v);
}

@inline function upperHalf(v: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(v, v, 2, 3, 2, 3));
}

@inline function narrow(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

@inline function inverseRoot(variance: v128, epsilon: f64): v128 {
  return f64x2.div(f64x2.splat(1), f64x2.sqrt(f64x2.add(variance, f64x2.splat(epsilon))));
}

@inline function sumOf(low: v128, high: v128): f64 {
  const both = f64x2.add(low, high);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}
