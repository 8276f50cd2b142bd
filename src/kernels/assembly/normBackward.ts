// The way back through a norm; letters and statistics as in norm.ts.

import { accumulate, BLOCK, clearSums } from './columnSums';
import { loadPart, lowerHalf, narrow, storePart, sumOfHalves, upperHalf } from './lanes';
import { normal } from './norm';

const gammaSums: usize = memory.data(BLOCK * 8, 16);
const betaSums: usize = memory.data(BLOCK * 8, 16);

/** y = γ·x̂ + β, so dγ (M) = Σ dy·x̂ and dβ (M) = Σ dy over the batch. */
export function normalizeBackwardParameters(dgamma: usize, dbeta: usize, dy: usize, x: usize, stats: usize, B: i32, M: i32, byRow: bool): void {
  const stride = <usize>M << 2, second = byRow ? <usize>B << 2 : stride;
  for (let j = 0; j < M; j += BLOCK) {
    const columns = min(BLOCK, M - j), from = <usize>j << 2;
    clearSums(gammaSums, columns);
    clearSums(betaSums, columns);
    for (let i = 0, row = from; i < B; i++, row += stride) {
      if (byRow) sumByRow(dy + row, x + row, stats + (<usize>i << 2), second, columns);
      else sumByColumn(dy + row, x + row, stats + from, second, columns);
    }
    writeSums(dgamma + from, gammaSums, columns);
    writeSums(dbeta + from, betaSums, columns);
  }
}

function sumByRow(dy: usize, x: usize, stats: usize, second: usize, columns: i32): void {
  const whole = <usize>(columns & ~3) << 2, rest = columns & 3;
  const mean = v128.load32_splat(stats), r = v128.load32_splat(stats + second);
  for (let at: usize = 0; at < whole; at += 16) addBoth(2 * at, v128.load(dy + at), normal(v128.load(x + at), mean, r));
  if (rest) addBoth(2 * whole, loadPart(dy + whole, rest), normal(loadPart(x + whole, rest), mean, r));
}

function sumByColumn(dy: usize, x: usize, means: usize, second: usize, columns: i32): void {
  const whole = <usize>(columns & ~3) << 2, rest = columns & 3, roots = means + second;
  for (let at: usize = 0; at < whole; at += 16) {
    addBoth(2 * at, v128.load(dy + at), normal(v128.load(x + at), v128.load(means + at), v128.load(roots + at)));
  }
  if (!rest) return;
  addBoth(2 * whole, loadPart(dy + whole, rest), normal(loadPart(x + whole, rest), loadPart(means + whole, rest), loadPart(roots + whole, rest)));
}

@inline function addBoth(at: usize, d: v128, value: v128): void {
  accumulate(gammaSums + at, f32x4.mul(d, value));
  accumulate(betaSums + at, d);
}

function writeSums(to: usize, sums: usize, columns: i32): void {
  const whole = <usize>(columns & ~3) << 2, rest = columns & 3;
  for (let at: usize = 0; at < whole; at += 16) v128.store(to + at, narrow(v128.load(sums + 2 * at), v128.load(sums + 2 * at, 16)));
  if (rest) storePart(to + whole, narrow(v128.load(sums + 2 * whole), v128.load(sums + 2 * whole, 16)), rest);
}

/** y = γ·x̂ + β over the batch, so dx = γ·r·(dy − mean(dy) − x̂·mean(dy·x̂)), by dγ and dβ of the column. `dx` may be `dy`. */
export function normalizeBackwardColumns(dx: usize, dy: usize, x: usize, stats: usize, gamma: usize, dgamma: usize, dbeta: usize, B: i32, M: i32): void {
  const stride = <usize>M << 2, whole = <usize>(M & ~3) << 2, rest = M & 3;
  const means = stats, roots = stats + stride;
  const share = f32x4.splat(<f32>(1.0 / <f64>B));
  for (let i = 0; i < B; i++, x += stride, dy += stride, dx += stride) {
    for (let at: usize = 0; at < whole; at += 16) {
      const r = v128.load(roots + at);
      const value = normal(v128.load(x + at), v128.load(means + at), r);
      v128.store(dx + at, throughBatch(v128.load(dy + at), value, r, share, v128.load(gamma + at), v128.load(dgamma + at), v128.load(dbeta + at)));
    }
    if (!rest) continue;
    const r = loadPart(roots + whole, rest);
    const value = normal(loadPart(x + whole, rest), loadPart(means + whole, rest), r);
    storePart(dx + whole, throughBatch(loadPart(dy + whole, rest), value, r, share, loadPart(gamma + whole, rest), loadPart(dgamma + whole, rest), loadPart(dbeta + whole, rest)), rest);
  }
}

@inline function throughBatch(dy: v128, value: v128, r: v128, share: v128, gamma: v128, dgamma: v128, dbeta: v128): v128 {
  const common = f32x4.mul(share, f32x4.add(dbeta, f32x4.mul(value, dgamma)));
  return f32x4.mul(f32x4.mul(gamma, r), f32x4.sub(dy, common));
}

/** y = γ·x̂ + β over the units, so with g = γ·dy: dx = r·(g − mean(g) − x̂·mean(g·x̂)), without mean(g) if not `centred`. `dx` may be `dy`. */
export function normalizeBackwardRows(dx: usize, dy: usize, x: usize, stats: usize, gamma: usize, B: i32, M: i32, centred: bool): void {
  const stride = <usize>M << 2, whole = <usize>(M & ~3) << 2, rest = M & 3;
  for (let i = 0; i < B; i++, x += stride, dy += stride, dx += stride, stats += 4) {
    const mean = v128.load32_splat(stats), r = v128.load32_splat(stats + (<usize>B << 2));
    let low = f64x2.splat(0), high = f64x2.splat(0), lowProducts = f64x2.splat(0), highProducts = f64x2.splat(0);
    for (let at: usize = 0; at < whole; at += 16) {
      const g = f32x4.mul(v128.load(gamma + at), v128.load(dy + at));
      const product = f32x4.mul(g, normal(v128.load(x + at), mean, r));
      low = f64x2.add(low, lowerHalf(g));
      high = f64x2.add(high, upperHalf(g));
      lowProducts = f64x2.add(lowProducts, lowerHalf(product));
      highProducts = f64x2.add(highProducts, upperHalf(product));
    }
    if (rest) {
      const g = f32x4.mul(loadPart(gamma + whole, rest), loadPart(dy + whole, rest));
      const product = f32x4.mul(g, normal(loadPart(x + whole, rest), mean, r));
      low = f64x2.add(low, lowerHalf(g));
      high = f64x2.add(high, upperHalf(g));
      lowProducts = f64x2.add(lowProducts, lowerHalf(product));
      highProducts = f64x2.add(highProducts, upperHalf(product));
    }
    const first = f32x4.splat(centred ? <f32>(sumOfHalves(low, high) / M) : 0);
    const slope = f32x4.splat(<f32>(sumOfHalves(lowProducts, highProducts) / M));
    for (let at: usize = 0; at < whole; at += 16) {
      const g = f32x4.mul(v128.load(gamma + at), v128.load(dy + at));
      v128.store(dx + at, throughUnits(g, normal(v128.load(x + at), mean, r), r, first, slope));
    }
    if (!rest) continue;
    const g = f32x4.mul(loadPart(gamma + whole, rest), loadPart(dy + whole, rest));
    storePart(dx + whole, throughUnits(g, normal(loadPart(x + whole, rest), mean, r), r, first, slope), rest);
  }
}

@inline function throughUnits(g: v128, value: v128, r: v128, first: v128, slope: v128): v128 {
  return f32x4.mul(r, f32x4.sub(f32x4.sub(g, first), f32x4.mul(value, slope)));
}
