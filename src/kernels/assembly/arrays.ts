// Filling, scaling and transposing whole arrays.

import { transposeBlock } from './copy';

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
