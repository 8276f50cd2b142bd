// Gram and Schmidt on the rows of a matrix, each row twice ("twice is enough", Giraud, Langou and Rozložník 2005).
// Letters: R rows, C columns, R ≤ C.

import { loadPart, storePart } from './lanes';

export function orthonormalizeScratchBytes(R: i32, C: i32): i32 {
  return 16;
}

/** Rows `from` to `to` of q (R × C), the rows before them being orthonormal already. A row without a rest becomes zero. */
export function orthonormalizeRows(q: usize, R: i32, C: i32, scratch: usize, from: i32, to: i32): void {
  const stride = <usize>C << 2;
  for (let r = from; r < to; ++r) {
    const row = q + <usize>r * stride;
    for (let pass = 0; pass < 2; ++pass) {
      for (let other = q; other < row; other += stride) addScaled(row, other, -dot(row, other, C), C);
    }
    const length = sqrt(dot(row, row, C));
    divide(row, C, length);
  }
}

function dot(x: usize, y: usize, C: i32): f32 {
  let sum: f64 = 0;
  for (let i = 0; i < C; ++i) sum += <f64>load<f32>(x + (<usize>i << 2)) * <f64>load<f32>(y + (<usize>i << 2));
  return <f32>sum;
}

function addScaled(y: usize, x: usize, factor: f32, C: i32): void {
  const f = f32x4.splat(factor);
  const end = y + (<usize>(C & ~3) << 2);
  for (; y < end; y += 16, x += 16) v128.store(y, f32x4.add(v128.load(y), f32x4.mul(f, v128.load(x))));
  const rest = C & 3;
  if (rest) storePart(y, f32x4.add(loadPart(y, rest), f32x4.mul(f, loadPart(x, rest))), rest);
}

function divide(x: usize, C: i32, divisor: f32): void {
  if (divisor == 0) return;
  for (const end = x + (<usize>C << 2); x < end; x += 4) store<f32>(x, load<f32>(x) / divisor);
}
