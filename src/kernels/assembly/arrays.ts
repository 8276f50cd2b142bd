// Filling, scaling and transposing whole arrays.

import { transposeBlock } from './copy';
import { loadPart, storePart } from './lanes';

export function fillConstant(to: usize, count: i32, value: f32): void {
  for (const end = to + (<usize>count << 2); to < end; to += 4) store<f32>(to, value);
}

/** x (count) *= factor */
export function scale(x: usize, count: i32, factor: f32): void {
  const f = f32x4.splat(factor);
  const whole = x + (<usize>(count & ~3) << 2);
  for (; x < whole; x += 16) v128.store(x, f32x4.mul(v128.load(x), f));
  for (const end = whole + (<usize>(count & 3) << 2); x < end; x += 4) store<f32>(x, load<f32>(x) * factor);
}

/** to (C × R) = from (R × C) transposed. */
export function transpose(to: usize, from: usize, R: i32, C: i32): void {
  transposeBlock(to, <usize>R << 2, from, <usize>C << 2, R, C);
}

/** to = p · x + q · y; `to` may be either of them. */
export function combine(to: usize, x: usize, y: usize, count: i32, p: f32, q: f32): void {
  const f = f32x4.splat(p), g = f32x4.splat(q);
  for (const end = x + (<usize>(count & ~3) << 2); x < end; x += 16, y += 16, to += 16) {
    v128.store(to, f32x4.add(f32x4.mul(f, v128.load(x)), f32x4.mul(g, v128.load(y))));
  }
  const rest = count & 3;
  if (rest) storePart(to, f32x4.add(f32x4.mul(f, loadPart(x, rest)), f32x4.mul(g, loadPart(y, rest))), rest);
}

/** to = x · y, elementwise; `to` may be either of them. */
export function multiply(to: usize, x: usize, y: usize, count: i32): void {
  for (const end = x + (<usize>(count & ~3) << 2); x < end; x += 16, y += 16, to += 16) {
    v128.store(to, f32x4.mul(v128.load(x), v128.load(y)));
  }
  const rest = count & 3;
  if (rest) storePart(to, f32x4.mul(loadPart(x, rest), loadPart(y, rest)), rest);
}

/** Σ x · y in float64. */
export function dot(x: usize, y: usize, count: i32): f64 {
  let low = f64x2.splat(0), high = f64x2.splat(0);
  for (let i = 0; i < count; i += 4, x += 16, y += 16) {
    const rest = count - i;
    const product = rest < 4 ? f32x4.mul(loadPart(x, rest), loadPart(y, rest)) : f32x4.mul(v128.load(x), v128.load(y));
    low = f64x2.add(low, f64x2.promote_low_f32x4(product));
    high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle<i32>(product, product, 2, 3, 2, 3)));
  }
  const both = f64x2.add(low, high);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}
