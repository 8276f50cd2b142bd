// Gram and Schmidt on the rows of a matrix. A block of rows is cleared of the rows before the block by products, then each of its rows
// of those before it within the block; everything twice, which is enough (Giraud, Langou and Rozložník 2005), and once more for a row
// of which little is left. Each row depends on the rows before it alone, not on which rows a call is given.
// Letters: R rows, C columns, R ≤ C.

import { scale } from './arrays';
import { loadPart, storePart } from './lanes';
import { ADD_TO_C, multiply, SCRATCH_BYTES } from './product';

const BLOCK = 48;
const LITTLE: f32 = 0.1;

export function orthonormalizeScratchBytes(R: i32, C: i32): i32 {
  return <i32>SCRATCH_BYTES + (BLOCK * R << 2);
}

/** Rows `from` to `to` of q (R × C), the rows before them being orthonormal already. A row of which nothing is left becomes zero. */
export function orthonormalizeRows(q: usize, R: i32, C: i32, scratch: usize, from: i32, to: i32): void {
  const stride = <usize>C << 2;
  for (let r = from; r < to;) {
    const start = r / BLOCK * BLOCK;
    const end = min(start + BLOCK, to);
    removeEarlier(q, start, q + <usize>r * stride, end - r, C, scratch);
    for (; r < end; ++r) finishRow(q, start, r, C, scratch);
  }
}

/** y (rows × C) −= its projection on the first `count` rows of q, twice. */
function removeEarlier(q: usize, count: i32, y: usize, rows: i32, C: i32, scratch: usize): void {
  if (count == 0) return;
  const stride = <usize>C << 2, projections = scratch + SCRATCH_BYTES, projectionStride = <usize>count << 2;
  for (let pass = 0; pass < 2; ++pass) {
    multiply(projections, projectionStride, y, stride, false, q, stride, true, 0, rows, C, count, scratch);
    scale(projections, rows * count, -1);
    multiply(y, stride, projections, projectionStride, false, q, stride, false, ADD_TO_C, rows, count, C, scratch);
  }
}

/** Row r, already cleared of the rows before `start`. */
function finishRow(q: usize, start: i32, r: i32, C: i32, scratch: usize): void {
  const stride = <usize>C << 2;
  const row = q + <usize>r * stride, first = q + <usize>start * stride;
  const before = length(row, C);
  removeRows(first, row, C);
  if (length(row, C) < LITTLE * before) {
    removeEarlier(q, start, row, 1, C, scratch);
    removeRows(first, row, C);
  }
  const rest = length(row, C);
  if (rest > 0) divide(row, C, rest);
}

/** row −= its projection on each of the rows from `first` up to it, one after the other, twice. */
function removeRows(first: usize, row: usize, C: i32): void {
  for (let pass = 0; pass < 2; ++pass) {
    for (let other = first; other < row; other += <usize>C << 2) addScaled(row, other, -dot(row, other, C), C);
  }
}

function length(x: usize, C: i32): f32 {
  return sqrt(dot(x, x, C));
}

function dot(x: usize, y: usize, C: i32): f32 {
  let a = f32x4.splat(0), b = f32x4.splat(0), c = f32x4.splat(0), d = f32x4.splat(0);
  const end = x + (<usize>C << 2);
  for (; x + 64 <= end; x += 64, y += 64) {
    a = f32x4.add(a, f32x4.mul(v128.load(x), v128.load(y)));
    b = f32x4.add(b, f32x4.mul(v128.load(x, 16), v128.load(y, 16)));
    c = f32x4.add(c, f32x4.mul(v128.load(x, 32), v128.load(y, 32)));
    d = f32x4.add(d, f32x4.mul(v128.load(x, 48), v128.load(y, 48)));
  }
  for (; x + 16 <= end; x += 16, y += 16) a = f32x4.add(a, f32x4.mul(v128.load(x), v128.load(y)));
  if (x < end) b = f32x4.add(b, f32x4.mul(loadPart(x, C & 3), loadPart(y, C & 3)));
  a = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  return f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3));
}

/** y (C) += factor · x (C) */
function addScaled(y: usize, x: usize, factor: f32, C: i32): void {
  const f = f32x4.splat(factor);
  const end = y + (<usize>(C & ~3) << 2);
  for (; y < end; y += 16, x += 16) v128.store(y, f32x4.add(v128.load(y), f32x4.mul(f, v128.load(x))));
  const rest = C & 3;
  if (rest) storePart(y, f32x4.add(loadPart(y, rest), f32x4.mul(f, loadPart(x, rest))), rest);
}

function divide(x: usize, C: i32, divisor: f32): void {
  for (const end = x + (<usize>C << 2); x < end; x += 4) store<f32>(x, load<f32>(x) / divisor);
}
