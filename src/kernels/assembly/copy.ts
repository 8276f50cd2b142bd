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

/** to (C × R) = from (R × C) transposed. */
export function transposeBlock(to: usize, toStride: usize, from: usize, fromStride: usize, R: i32, C: i32): void {
  const wholeRows = R & ~3, wholeColumns = C & ~3;
  for (let r = 0; r < wholeRows; r += 4) {
    const f = from + <usize>r * fromStride;
    const t = to + (<usize>r << 2);
    for (let c = 0; c < wholeColumns; c += 4) transpose4(t + <usize>c * toStride, toStride, f + (<usize>c << 2), fromStride);
    transposeRest(t, toStride, f, fromStride, 4, wholeColumns, C);
  }
  transposeRest(to + (<usize>wholeRows << 2), toStride, from + <usize>wholeRows * fromStride, fromStride, R - wholeRows, 0, C);
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

/** Columns `first` to C of R rows, one value at a time. */
function transposeRest(to: usize, toStride: usize, from: usize, fromStride: usize, R: i32, first: i32, C: i32): void {
  for (let r = 0; r < R; ++r) {
    for (let c = first; c < C; ++c) {
      store<f32>(to + <usize>c * toStride + (<usize>r << 2), load<f32>(from + <usize>r * fromStride + (<usize>c << 2)));
    }
  }
}
