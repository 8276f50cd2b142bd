// Sums down the columns of a matrix. Letters: B batch size, M fan-out.

import { loadPart, storePart } from './lanes';

const MAX_DEPTH = 256; // as in product.ts: blocks of rows, so that the error grows more slowly than the batch

/** z = x · w + b: db (M) = Σ over the batch of dz (B × M). */
export function denseBackwardBiases(db: usize, dz: usize, B: i32, M: i32): void {
  const stride = <usize>M << 2;
  const whole = M & ~15;
  for (let j = 0; j < whole; j += 16) sumColumns16(db + (<usize>j << 2), dz + (<usize>j << 2), stride, B);
  for (let j = whole; j < M; j += 4) sumColumns4(db + (<usize>j << 2), dz + (<usize>j << 2), stride, B, min(4, M - j));
}

function sumColumns16(db: usize, dz: usize, stride: usize, B: i32): void {
  let total0 = f32x4.splat(0), total1 = f32x4.splat(0), total2 = f32x4.splat(0), total3 = f32x4.splat(0);
  for (let i = 0; i < B; i += MAX_DEPTH) {
    let s0 = f32x4.splat(0), s1 = f32x4.splat(0), s2 = f32x4.splat(0), s3 = f32x4.splat(0);
    for (const end = dz + <usize>min(MAX_DEPTH, B - i) * stride; dz < end; dz += stride) {
      s0 = f32x4.add(s0, v128.load(dz));
      s1 = f32x4.add(s1, v128.load(dz, 16));
      s2 = f32x4.add(s2, v128.load(dz, 32));
      s3 = f32x4.add(s3, v128.load(dz, 48));
    }
    total0 = f32x4.add(total0, s0);
    total1 = f32x4.add(total1, s1);
    total2 = f32x4.add(total2, s2);
    total3 = f32x4.add(total3, s3);
  }
  v128.store(db, total0);
  v128.store(db, total1, 16);
  v128.store(db, total2, 32);
  v128.store(db, total3, 48);
}

function sumColumns4(db: usize, dz: usize, stride: usize, B: i32, columns: i32): void {
  let total = f32x4.splat(0);
  for (let i = 0; i < B; i += MAX_DEPTH) {
    let s = f32x4.splat(0);
    for (const end = dz + <usize>min(MAX_DEPTH, B - i) * stride; dz < end; dz += stride) {
      s = f32x4.add(s, columns == 4 ? v128.load(dz) : loadPart(dz, columns));
    }
    total = f32x4.add(total, s);
  }
  if (columns == 4) v128.store(db, total);
  else storePart(db, total, columns);
}
