// Tiles of 4 × 10, for nine or ten columns: two rows share a vector for their last two, since a third vector of each would be half empty.
// Eight registers of C and two shared ones; see tile3x12.ts. Their sums are kept apart from C, so that they can be taken up again.

/** Bytes of the sums of a tile. */
export const SUMS_OF_TILE: usize = 160;

/**
 * sums (4·tiles × 10) += a (4·tiles × K) · panel, each in the order of k. From one k of a to the next it is `aStep`, so that a may lie transposed.
 * The panel (K × 12) holds columns 0 to 7 and then 8, 8, 9, 9.
 */
export function multiply4x10(sums: usize, a: usize, aStride: usize, aStep: usize, panel: usize, K: i32, tiles: i32): void {
  const unrolled = panel + <usize>(K & ~3) * 48, end = panel + <usize>K * 48;
  for (; tiles > 0; --tiles) {
    let c00 = v128.load(sums), c01 = v128.load(sums, 16);
    let c10 = v128.load(sums, 32), c11 = v128.load(sums, 48), s01 = v128.load(sums, 64);
    let c20 = v128.load(sums, 80), c21 = v128.load(sums, 96);
    let c30 = v128.load(sums, 112), c31 = v128.load(sums, 128), s23 = v128.load(sums, 144);
    let a0 = a, a1 = a0 + aStride, a2 = a1 + aStride, a3 = a2 + aStride, b = panel;
    let x: v128, y: v128, w: v128;
    for (; b < unrolled; b += 192) {
      x = v128.load32_splat(a0); y = v128.load32_splat(a1); a0 += aStep; a1 += aStep;
      w = v128.load(b); c00 = f32x4.add(c00, f32x4.mul(x, w)); c10 = f32x4.add(c10, f32x4.mul(y, w));
      w = v128.load(b, 16); c01 = f32x4.add(c01, f32x4.mul(x, w)); c11 = f32x4.add(c11, f32x4.mul(y, w));
      w = v128.load(b, 32); s01 = f32x4.add(s01, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a2); y = v128.load32_splat(a3); a2 += aStep; a3 += aStep;
      w = v128.load(b); c20 = f32x4.add(c20, f32x4.mul(x, w)); c30 = f32x4.add(c30, f32x4.mul(y, w));
      w = v128.load(b, 16); c21 = f32x4.add(c21, f32x4.mul(x, w)); c31 = f32x4.add(c31, f32x4.mul(y, w));
      w = v128.load(b, 32); s23 = f32x4.add(s23, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a0); y = v128.load32_splat(a1); a0 += aStep; a1 += aStep;
      w = v128.load(b, 48); c00 = f32x4.add(c00, f32x4.mul(x, w)); c10 = f32x4.add(c10, f32x4.mul(y, w));
      w = v128.load(b, 64); c01 = f32x4.add(c01, f32x4.mul(x, w)); c11 = f32x4.add(c11, f32x4.mul(y, w));
      w = v128.load(b, 80); s01 = f32x4.add(s01, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a2); y = v128.load32_splat(a3); a2 += aStep; a3 += aStep;
      w = v128.load(b, 48); c20 = f32x4.add(c20, f32x4.mul(x, w)); c30 = f32x4.add(c30, f32x4.mul(y, w));
      w = v128.load(b, 64); c21 = f32x4.add(c21, f32x4.mul(x, w)); c31 = f32x4.add(c31, f32x4.mul(y, w));
      w = v128.load(b, 80); s23 = f32x4.add(s23, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a0); y = v128.load32_splat(a1); a0 += aStep; a1 += aStep;
      w = v128.load(b, 96); c00 = f32x4.add(c00, f32x4.mul(x, w)); c10 = f32x4.add(c10, f32x4.mul(y, w));
      w = v128.load(b, 112); c01 = f32x4.add(c01, f32x4.mul(x, w)); c11 = f32x4.add(c11, f32x4.mul(y, w));
      w = v128.load(b, 128); s01 = f32x4.add(s01, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a2); y = v128.load32_splat(a3); a2 += aStep; a3 += aStep;
      w = v128.load(b, 96); c20 = f32x4.add(c20, f32x4.mul(x, w)); c30 = f32x4.add(c30, f32x4.mul(y, w));
      w = v128.load(b, 112); c21 = f32x4.add(c21, f32x4.mul(x, w)); c31 = f32x4.add(c31, f32x4.mul(y, w));
      w = v128.load(b, 128); s23 = f32x4.add(s23, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a0); y = v128.load32_splat(a1); a0 += aStep; a1 += aStep;
      w = v128.load(b, 144); c00 = f32x4.add(c00, f32x4.mul(x, w)); c10 = f32x4.add(c10, f32x4.mul(y, w));
      w = v128.load(b, 160); c01 = f32x4.add(c01, f32x4.mul(x, w)); c11 = f32x4.add(c11, f32x4.mul(y, w));
      w = v128.load(b, 176); s01 = f32x4.add(s01, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a2); y = v128.load32_splat(a3); a2 += aStep; a3 += aStep;
      w = v128.load(b, 144); c20 = f32x4.add(c20, f32x4.mul(x, w)); c30 = f32x4.add(c30, f32x4.mul(y, w));
      w = v128.load(b, 160); c21 = f32x4.add(c21, f32x4.mul(x, w)); c31 = f32x4.add(c31, f32x4.mul(y, w));
      w = v128.load(b, 176); s23 = f32x4.add(s23, f32x4.mul(interleaved(x, y), w));
    }
    for (; b < end; b += 48) {
      x = v128.load32_splat(a0); y = v128.load32_splat(a1); a0 += aStep; a1 += aStep;
      w = v128.load(b); c00 = f32x4.add(c00, f32x4.mul(x, w)); c10 = f32x4.add(c10, f32x4.mul(y, w));
      w = v128.load(b, 16); c01 = f32x4.add(c01, f32x4.mul(x, w)); c11 = f32x4.add(c11, f32x4.mul(y, w));
      w = v128.load(b, 32); s01 = f32x4.add(s01, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a2); y = v128.load32_splat(a3); a2 += aStep; a3 += aStep;
      w = v128.load(b); c20 = f32x4.add(c20, f32x4.mul(x, w)); c30 = f32x4.add(c30, f32x4.mul(y, w));
      w = v128.load(b, 16); c21 = f32x4.add(c21, f32x4.mul(x, w)); c31 = f32x4.add(c31, f32x4.mul(y, w));
      w = v128.load(b, 32); s23 = f32x4.add(s23, f32x4.mul(interleaved(x, y), w));
    }
    v128.store(sums, c00); v128.store(sums, c01, 16);
    v128.store(sums, c10, 32); v128.store(sums, c11, 48); v128.store(sums, s01, 64);
    v128.store(sums, c20, 80); v128.store(sums, c21, 96);
    v128.store(sums, c30, 112); v128.store(sums, c31, 128); v128.store(sums, s23, 144);
    a += 4 * aStride;
    sums += SUMS_OF_TILE;
  }
}

/** c (4·tiles × 10) = base + sums. */
export function store4x10(c: usize, cStride: usize, base: usize, baseStride: usize, sums: usize, tiles: i32): void {
  for (; tiles > 0; --tiles) {
    storeRow(c, base, v128.load(sums), v128.load(sums, 16), evens(v128.load(sums, 64)));
    storeRow(c + cStride, base + baseStride, v128.load(sums, 32), v128.load(sums, 48), odds(v128.load(sums, 64)));
    storeRow(c + 2 * cStride, base + 2 * baseStride, v128.load(sums, 80), v128.load(sums, 96), evens(v128.load(sums, 144)));
    storeRow(c + 3 * cStride, base + 3 * baseStride, v128.load(sums, 112), v128.load(sums, 128), odds(v128.load(sums, 144)));
    c += 4 * cStride;
    base += 4 * baseStride;
    sums += SUMS_OF_TILE;
  }
}

/** Makes of a panel (K × 12, of which ten are filled) the one that `multiply4x10` takes. */
export function doubleLastTwo(panel: usize, K: i32): void {
  for (const end = panel + <usize>K * 48; panel < end; panel += 48) {
    const v = v128.load64_zero(panel, 32);
    v128.store(panel, v128.shuffle<i32>(v, v, 0, 0, 1, 1), 32);
  }
}

@inline function interleaved(x: v128, y: v128): v128 {
  return v128.shuffle<i32>(x, y, 0, 4, 1, 5);
}

@inline function evens(v: v128): v128 {
  return v128.shuffle<i32>(v, v, 0, 2, 0, 2);
}

@inline function odds(v: v128): v128 {
  return v128.shuffle<i32>(v, v, 1, 3, 1, 3);
}

@inline function storeRow(c: usize, base: usize, v0: v128, v1: v128, v2: v128): void {
  v128.store(c, f32x4.add(v128.load(base), v0));
  v128.store(c, f32x4.add(v128.load(base, 16), v1), 16);
  v128.store64_lane(c, f32x4.add(v128.load64_zero(base, 32), v2), 0, 32);
}
