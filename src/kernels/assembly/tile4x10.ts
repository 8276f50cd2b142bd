// Tiles of 4 × 10, for nine or ten columns: two rows share a vector for their last two, since a third vector of each would be half empty.
// Eight registers of C and two shared ones; see tile3x12.ts.

/**
 * c (4·tiles × 10) = base + a (4·tiles × K) · panel, as `multiply3x12`. From one k of a to the next it is `aStep`, so that a may lie transposed.
 * The panel (K × 12) holds columns 0 to 7 and then 8, 8, 9, 9.
 */
export function multiply4x10(
  c: usize, cStride: usize, base: usize, baseStride: usize, a: usize, aStride: usize, aStep: usize, panel: usize, K: i32, tiles: i32,
): void {
  const unrolled = panel + <usize>(K & ~1) * 48, end = panel + <usize>K * 48;
  for (; tiles > 0; --tiles) {
    let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
    let c10 = f32x4.splat(0), c11 = f32x4.splat(0), s01 = f32x4.splat(0);
    let c20 = f32x4.splat(0), c21 = f32x4.splat(0);
    let c30 = f32x4.splat(0), c31 = f32x4.splat(0), s23 = f32x4.splat(0);
    let a0 = a, a1 = a0 + aStride, a2 = a1 + aStride, a3 = a2 + aStride, b = panel;
    let x: v128, y: v128, w: v128;
    for (; b < unrolled; b += 96) {
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
    }
    if (b < end) {
      x = v128.load32_splat(a0); y = v128.load32_splat(a1); a0 += aStep; a1 += aStep;
      w = v128.load(b); c00 = f32x4.add(c00, f32x4.mul(x, w)); c10 = f32x4.add(c10, f32x4.mul(y, w));
      w = v128.load(b, 16); c01 = f32x4.add(c01, f32x4.mul(x, w)); c11 = f32x4.add(c11, f32x4.mul(y, w));
      w = v128.load(b, 32); s01 = f32x4.add(s01, f32x4.mul(interleaved(x, y), w));
      x = v128.load32_splat(a2); y = v128.load32_splat(a3); a2 += aStep; a3 += aStep;
      w = v128.load(b); c20 = f32x4.add(c20, f32x4.mul(x, w)); c30 = f32x4.add(c30, f32x4.mul(y, w));
      w = v128.load(b, 16); c21 = f32x4.add(c21, f32x4.mul(x, w)); c31 = f32x4.add(c31, f32x4.mul(y, w));
      w = v128.load(b, 32); s23 = f32x4.add(s23, f32x4.mul(interleaved(x, y), w));
    }
    storeRow(c, base, c00, c01, evens(s01));
    storeRow(c + cStride, base + baseStride, c10, c11, odds(s01));
    storeRow(c + 2 * cStride, base + 2 * baseStride, c20, c21, evens(s23));
    storeRow(c + 3 * cStride, base + 3 * baseStride, c30, c31, odds(s23));
    a += 4 * aStride;
    c += 4 * cStride;
    base += 4 * baseStride;
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
