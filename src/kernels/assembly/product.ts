// C (R × M) = bias + A (R × K) · B (K × M), or C += A · B, blocked as by Goto and van de Geijn (2008, "Anatomy of high-performance matrix multiplication").
// It is not BLAS: no alpha or beta, and the order of every sum is fixed. Element (i, j) is
//   bias[j] + Σ over blocks of k of (0 + a·b + a·b + …), added in order,
// whatever the tile, and whichever rows are asked for. The naive product with that order is the reference in products.test.ts.

import { copyBlock, transposeBlock } from './copy';
import { multiplyTile, TILE_COLUMNS, TILE_ROWS, TILE_STRIDE } from './tile';

const MAX_DEPTH = 256; // a packed panel of B of this depth (12 KiB) stays in the first-level cache
const MAX_ROWS = 258; // a packed block of A of this height (258 KiB) stays in the second
const PANEL_BYTES: usize = MAX_DEPTH * TILE_STRIDE;
const TILE_BYTES: usize = TILE_ROWS * TILE_STRIDE;
const BLOCK_BYTES: usize = MAX_ROWS * MAX_DEPTH * 4;

export const SCRATCH_BYTES: usize = PANEL_BYTES + TILE_BYTES + TILE_STRIDE + BLOCK_BYTES;

/** The even split of `size` into the fewest blocks of at most `most`: their size. */
@inline function blockSize(size: i32, most: i32): i32 {
  const blocks = (size + most - 1) / most;
  return (size + blocks - 1) / blocks;
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
  const panel = scratch, tile = panel + PANEL_BYTES, base = tile + TILE_BYTES, block = base + TILE_STRIDE;
  const depth = blockSize(K, MAX_DEPTH);
  const height = R > MAX_ROWS ? (blockSize(R, MAX_ROWS) + TILE_ROWS - 1) / TILE_ROWS * TILE_ROWS : R;
  for (let i = 0; i < R; i += height) {
    const rows = min(height, R - i);
    for (let k = 0; k < K; k += depth) {
      const deep = min(depth, K - k);
      let blockOfA = a + <usize>i * aStride + (<usize>k << 2), blockStride = aStride;
      if (transposeA) {
        blockStride = <usize>deep << 2;
        transposeBlock(block, blockStride, a + <usize>k * aStride + (<usize>i << 2), aStride, deep, rows);
        blockOfA = block;
      }
      for (let j = 0; j < M; j += TILE_COLUMNS) {
        const columns = min(TILE_COLUMNS, M - j);
        const target = c + <usize>i * cStride + (<usize>j << 2);
        const first = k == 0 && bias != ADD_TO_C;
        if (first) packBias(base, bias, j, columns);
        packPanel(panel, b, bStride, transposeB, k, j, deep, columns);
        multiplyPanel(target, cStride, first ? base : target, first ? 0 : cStride, blockOfA, blockStride, panel, rows, deep, columns, tile);
      }
    }
  }
}

/** base (12) = bias j …, zeros beyond `columns` and without a bias. */
function packBias(base: usize, bias: usize, j: i32, columns: i32): void {
  memory.fill(base, 0, TILE_STRIDE);
  if (bias) copyBlock(base, 0, bias + (<usize>j << 2), 0, 1, columns);
}

/** panel (K × 12) = columns j … of rows k … of B, zeros beyond `columns`. */
function packPanel(panel: usize, b: usize, bStride: usize, transposeB: bool, k: i32, j: i32, K: i32, columns: i32): void {
  if (columns < TILE_COLUMNS) memory.fill(panel, 0, <usize>K * TILE_STRIDE);
  if (transposeB) transposeBlock(panel, TILE_STRIDE, b + <usize>j * bStride + (<usize>k << 2), bStride, columns, K);
  else copyBlock(panel, TILE_STRIDE, b + <usize>k * bStride + (<usize>j << 2), bStride, K, columns);
}

/** c (R × columns) = base + a (R × K) · panel, edges by way of a tile in scratch. */
function multiplyPanel(
  c: usize, cStride: usize, base: usize, baseStride: usize, a: usize, aStride: usize, panel: usize, R: i32, K: i32, columns: i32, tile: usize,
): void {
  for (let i = 0; i < R; i += TILE_ROWS) {
    const rows = min(TILE_ROWS, R - i);
    const a1 = rows > 1 ? a + aStride : a, a2 = rows > 2 ? a + 2 * aStride : a;
    if (rows == TILE_ROWS && columns == TILE_COLUMNS) {
      multiplyTile(c, cStride, base, baseStride, a, a1, a2, panel, K);
    } else {
      let from = base;
      if (baseStride) {
        copyBlock(tile, TILE_STRIDE, base, baseStride, rows, columns);
        from = tile;
      }
      multiplyTile(tile, TILE_STRIDE, from, baseStride ? TILE_STRIDE : 0, a, a1, a2, panel, K);
      copyBlock(c, cStride, tile, TILE_STRIDE, rows, columns);
    }
    a += TILE_ROWS * aStride;
    c += TILE_ROWS * cStride;
    base += TILE_ROWS * baseStride;
  }
}
