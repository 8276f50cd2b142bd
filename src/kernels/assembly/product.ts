// C (R × M) = bias + A (R × K) · B (K × M), or C += A · B, blocked as by Goto and van de Geijn (2008, "Anatomy of high-performance matrix multiplication").
// It is not BLAS: no alpha or beta, and the order of every sum is fixed. Element (i, j) is
//   bias[j] + Σ over blocks of k of (0 + a·b + a·b + …), added in order,
// whatever the tile, and whichever rows are asked for. The naive product with that order is the reference in products.test.ts.

import { copyBlock, copyRowsOf12, transposeBlock } from './copy';
import { multiply3x12 } from './tile3x12';
import { doubleLastTwo, multiply4x10, store4x10, SUMS_OF_TILE } from './tile4x10';
import { multiply4x8 } from './tile4x8';

const MAX_DEPTH = 256; // a packed panel of B of this depth (12 KiB) stays in the first-level cache
const MAX_ROWS = 264; // a block of A of this height (264 KiB) stays in the second; whole tiles of every kind
const MAX_ROWS_IN_PLACE = 1056; // of A as aᵀ, read where it lies
const RUN = 32; // of its k at a time: more of them, each in a page of its own, do not stay in the caches
const NARROW = 64; // with fewer columns, packing A so that its rows lie side by side takes longer than it saves
const SHALLOW = 16; // with sums of no more terms it is C that passes through the caches
const PASSING = 48 * 1024; // values of C, or of A, in the rows that meet all panels of a small B in turn
const KEPT_BYTES: usize = 128 * 1024; // a small B, packed
const BASE_BYTES: usize = 48;
const EDGE_BYTES: usize = MAX_ROWS_IN_PLACE * 48;
const BLOCK_BYTES: usize = MAX_ROWS * MAX_DEPTH * 4;

export const SCRATCH_BYTES: usize = KEPT_BYTES + BASE_BYTES + EDGE_BYTES + BLOCK_BYTES;

/** The even split of `size` into the fewest blocks of at most `most`: their size. */
@inline function blockSize(size: i32, most: i32): i32 {
  const blocks = (size + most - 1) / most;
  return (size + blocks - 1) / blocks;
}

/** The columns of the next panel, of those left: 12, or 10 or 8 where they suffice, and 8 twice where they hold what 12 and 4 would. */
@inline function panelWidth(left: i32): i32 {
  if (left <= 8 || (left > 12 && left <= 16)) return 8;
  return left == 9 || left == 10 ? 10 : 12;
}

/** Bytes from row to row of a panel: one of 10 has its last two columns twice. */
@inline function panelStride(width: i32): usize {
  return width == 8 ? 32 : 48;
}

/** Rows of A and C at a time, whole tiles. */
@inline function blockRows(R: i32, most: i32): i32 {
  return R > most ? (blockSize(R, most) + 11) / 12 * 12 : R;
}

/** For `bias`: the product is added to what C holds. */
export const ADD_TO_C: usize = -1;

/**
 * Strides in bytes. With `transposeA`, A is given as aᵀ (K × R), with `transposeB` B as bᵀ (M × K); `bias` may be 0, for none, or ADD_TO_C.
 */
export function multiply(
  c: usize, cStride: usize, a: usize, aStride: usize, transposeA: bool, b: usize, bStride: usize, transposeB: bool, bias: usize,
  R: i32, K: i32, M: i32, scratch: usize,
): void {
  const base = scratch + KEPT_BYTES, edge = base + BASE_BYTES, block = edge + EDGE_BYTES;
  const depth = blockSize(K, MAX_DEPTH);
  const tens = panelWidth(M) == 10;
  const inPlace = transposeA && tens; // their tile reads A either way
  const packA = transposeA ? !tens : depth < K && M >= NARROW;
  const kept = !transposeA && (tens || K <= SHALLOW) && <usize>K * <usize>(M + 11) * 4 <= KEPT_BYTES;
  const height = blockRows(R, inPlace ? MAX_ROWS_IN_PLACE : kept ? max(12, min(MAX_ROWS, PASSING / max(K, M))) : MAX_ROWS);
  for (let i = 0; i < R; i += height) {
    const rows = min(height, R - i);
    let panel = scratch;
    for (let k = 0; k < K; k += depth) {
      const deep = min(depth, K - k);
      let aRow: usize = transposeA ? 4 : aStride, aStep: usize = transposeA ? aStride : 4;
      let blockOfA = a + <usize>i * aRow + <usize>k * aStep;
      if (packA) {
        if (transposeA) transposeBlock(block, <usize>deep << 2, blockOfA, aStride, deep, rows);
        else copyBlock(block, <usize>deep << 2, blockOfA, aStride, rows, deep);
        blockOfA = block, aRow = <usize>deep << 2, aStep = 4;
      }
      for (let j = 0; j < M;) {
        const width = panelWidth(M - j), columns = min(width, M - j);
        const target = c + <usize>i * cStride + (<usize>j << 2);
        const first = k == 0 && bias != ADD_TO_C;
        if (first) packBias(base, bias, j, columns);
        if (i == 0 || !kept) packPanel(panel, b, bStride, transposeB, k, j, deep, columns, width);
        multiplyPanel(target, cStride, first ? base : target, first ? 0 : cStride, blockOfA, aRow, aStep, panel, rows, deep, columns, width, edge);
        if (kept) panel += <usize>deep * panelStride(width);
        j += columns;
      }
    }
  }
}

/** base (12) = bias j …, zeros beyond `columns` and without a bias. */
function packBias(base: usize, bias: usize, j: i32, columns: i32): void {
  memory.fill(base, 0, BASE_BYTES);
  if (bias) copyBlock(base, 0, bias + (<usize>j << 2), 0, 1, columns);
}

/** panel (K rows, packed) = columns j … of rows k … of B, zeros beyond `columns`; as its tile takes it. */
function packPanel(panel: usize, b: usize, bStride: usize, transposeB: bool, k: i32, j: i32, K: i32, columns: i32, width: i32): void {
  const stride = panelStride(width), rows = b + <usize>k * bStride + (<usize>j << 2);
  if (columns < width) memory.fill(panel, 0, <usize>K * stride);
  if (transposeB) transposeBlock(panel, stride, b + <usize>j * bStride + (<usize>k << 2), bStride, columns, K);
  else if (columns == 12) copyRowsOf12(panel, rows, bStride, K);
  else copyBlock(panel, stride, rows, bStride, K, columns);
  if (width == 10) doubleLastTwo(panel, K);
}

/** c (R × columns) = base + a (R × K) · panel; where the panel is wider than c, by way of `edge` (R × width). */
function multiplyPanel(
  c: usize, cStride: usize, base: usize, baseStride: usize, a: usize, aStride: usize, aStep: usize, panel: usize,
  R: i32, K: i32, columns: i32, width: i32, edge: usize,
): void {
  if (columns == width) return multiplyRows(c, cStride, base, baseStride, a, aStride, aStep, panel, R, K, width);
  const stride = <usize>width << 2;
  if (baseStride) {
    copyBlock(edge, stride, base, baseStride, R, columns);
    base = edge;
    baseStride = stride;
  }
  multiplyRows(edge, stride, base, baseStride, a, aStride, aStep, panel, R, K, width);
  copyBlock(c, cStride, edge, stride, R, columns);
}

const rowOfTile: usize = memory.data(48, 16);

/** c (R × width) = base + a (R × K) · panel: whole tiles, then the rows that are left, each as a tile of which every row is that one. */
function multiplyRows(
  c: usize, cStride: usize, base: usize, baseStride: usize, a: usize, aStride: usize, aStep: usize, panel: usize, R: i32, K: i32, width: i32,
): void {
  const tiles = R / tileRows(width);
  multiplyTiles(c, cStride, base, baseStride, a, aStride, aStep, panel, K, width, tiles);
  for (let i = tiles * tileRows(width); i < R; ++i) {
    multiplyTiles(rowOfTile, 0, base + <usize>i * baseStride, 0, a + <usize>i * aStride, 0, aStep, panel, K, width, 1);
    copyBlock(c + <usize>i * cStride, 0, rowOfTile, 0, 1, width);
  }
}

@inline function tileRows(width: i32): i32 {
  return width == 12 ? 3 : 4;
}

@inline function multiplyTiles(
  c: usize, cStride: usize, base: usize, baseStride: usize, a: usize, aStride: usize, aStep: usize, panel: usize, K: i32, width: i32, tiles: i32,
): void {
  if (width == 12) multiply3x12(c, cStride, base, baseStride, a, aStride, panel, K, tiles);
  else if (width == 10) multiplyTens(c, cStride, base, baseStride, a, aStride, aStep, panel, K, tiles);
  else multiply4x8(c, cStride, base, baseStride, a, aStride, panel, K, tiles);
}

const sumsOfTens: usize = memory.data(MAX_ROWS_IN_PLACE / 4 * <i32>SUMS_OF_TILE, 16);

/** c (4·tiles × 10) = base + a (4·tiles × K) · panel. */
function multiplyTens(
  c: usize, cStride: usize, base: usize, baseStride: usize, a: usize, aStride: usize, aStep: usize, panel: usize, K: i32, tiles: i32,
): void {
  const run = aStep == 4 ? K : RUN;
  memory.fill(sumsOfTens, 0, <usize>tiles * SUMS_OF_TILE);
  for (let k = 0; k < K; k += run) multiply4x10(sumsOfTens, a + <usize>k * aStep, aStride, aStep, panel + <usize>k * 48, min(run, K - k), tiles);
  store4x10(c, cStride, base, baseStride, sumsOfTens, tiles);
}
