// The innermost product: a 3 × 12 tile of C in nine registers, three vectors of B and one value of A at a time. (4 × 8 has as much
// arithmetic a step but more loads; larger tiles spill.) Each element of C is its own sum over k, in order, from 0.

export const TILE_ROWS = 3;
export const TILE_COLUMNS = 12;
/** Bytes of one row of a packed panel of B, and of a tile in scratch. */
export const TILE_STRIDE: usize = 48;

/** c (3 × 12) = base (3 × 12) + a (3 × K) · b (K × 12). A's rows lie at a0, a1, a2; b is packed; strides of c and base in bytes. */
export function multiplyTile(
  c: usize, cStride: usize, base: usize, baseStride: usize, a0: usize, a1: usize, a2: usize, b: usize, K: i32,
): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0), c02 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0), c12 = f32x4.splat(0);
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0), c22 = f32x4.splat(0);
  const end = b + <usize>K * TILE_STRIDE;
  for (; b < end; b += TILE_STRIDE, a0 += 4, a1 += 4, a2 += 4) {
    const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32);
    let x = v128.load32_splat(a0);
    c00 = f32x4.add(c00, f32x4.mul(x, b0));
    c01 = f32x4.add(c01, f32x4.mul(x, b1));
    c02 = f32x4.add(c02, f32x4.mul(x, b2));
    x = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(x, b0));
    c11 = f32x4.add(c11, f32x4.mul(x, b1));
    c12 = f32x4.add(c12, f32x4.mul(x, b2));
    x = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(x, b0));
    c21 = f32x4.add(c21, f32x4.mul(x, b1));
    c22 = f32x4.add(c22, f32x4.mul(x, b2));
  }
  storeRow(c, base, c00, c01, c02);
  storeRow(c + cStride, base + baseStride, c10, c11, c12);
  storeRow(c + 2 * cStride, base + 2 * baseStride, c20, c21, c22);
}

@inline function storeRow(c: usize, base: usize, v0: v128, v1: v128, v2: v128): void {
  v128.store(c, f32x4.add(v128.load(base), v0));
  v128.store(c, f32x4.add(v128.load(base, 16), v1), 16);
  v128.store(c, f32x4.add(v128.load(base, 32), v2), 32);
}
