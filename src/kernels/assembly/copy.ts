// Moving blocks of matrices: packing for the products, edges of tiles, transposition. Strides in bytes.

import { loadPart, storePart } from './lanes';

/** to (R × C) = from (R × C). */
export function copyBlock(to: usize, toStride: usize, from: usize, fromStride: usize, R: i32, C: i32): void {
  const rest = C & 3;
  for (let r = 0; r < R; ++r) {
    let t = to, f = from;
    for (const end = f + (<usize>(C & ~3) << 2); f < end; f += 16, t += 16) v128.store(t, v128.load(f));
    if (rest) storePart(t, loadPart(f, rest), rest);
    to += toStride;
    from += fromStride;
  }
}

/** to (R × 12, packed) = from: `copyBlock` without its inner loop, since a panel is copied for every block of rows that it multiplies. */
export function copyRowsOf12(to: usize, from: usize, fromStride: usize, R: i32): void {
  for (const end = to + <usize>R * 48; to < end; to += 48, from += fromStride) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    v128.store(to, v128.load(from, 32), 32);
  }
}

const STRIP = 16; // columns: a cache line of `from` is read once, and few enough lines of `to` are being written

/** to (C × R) = from (R × C) transposed. */
export function transposeBlock(to: usize, toStride: usize, from: usize, fromStride: usize, R: i32, C: i32): void {
  const wholeRows = R & ~3, wholeColumns = C & ~3;
  for (let strip = 0; strip < wholeColumns; strip += STRIP) {
    const stripEnd = min(strip + STRIP, wholeColumns);
    for (let r = 0; r < wholeRows; r += 4) {
      let t = to + <usize>strip * toStride + (<usize>r << 2);
      let f = from + <usize>r * fromStride + (<usize>strip << 2);
      for (let c = strip; c < stripEnd; c += 4, t += 4 * toStride, f += 16) transpose4(t, toStride, f, fromStride);
    }
  }
  transposeEach(to, toStride, from, fromStride, 0, wholeRows, wholeColumns, C);
  transposeEach(to, toStride, from, fromStride, wholeRows, R, 0, C);
}

@inline function transpose4(to: usize, toStride: usize, from: usize, fromStride: usize): void {
  const a = v128.load(from), b = v128.load(from + fromStride), c = v128.load(from + 2 * fromStride), d = v128.load(from + 3 * fromStride);
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const ef = v128.shuffle<i32>(a, b, 2, 6, 3, 7), gh = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<i64>(ab, cd, 0, 2));
  v128.store(to + toStride, v128.shuffle<i64>(ab, cd, 1, 3));
  v128.store(to + 2 * toStride, v128.shuffle<i64>(ef, gh, 0, 2));
  v128.store(to + 3 * toStride, v128.shuffle<i64>(ef, gh, 1, 3));
}

/** Rows r0 to r1 and columns c0 to c1 of `from`, one value at a time. */
function transposeEach(to: usize, toStride: usize, from: usize, fromStride: usize, r0: i32, r1: i32, c0: i32, c1: i32): void {
  for (let c = c0; c < c1; ++c) {
    for (let r = r0; r < r1; ++r) {
      store<f32>(to + <usize>c * toStride + (<usize>r << 2), load<f32>(from + <usize>r * fromStride + (<usize>c << 2)));
    }
  }
}
