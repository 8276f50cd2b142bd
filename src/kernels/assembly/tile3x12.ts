// The innermost product: tiles of 3 × 12 of C in nine registers, three vectors of B and one value of A at a time. Larger tiles spill. The steps are
// written out, since pointers and branches would take a fifth of the time; the compiler must leave their order alone (see ../build.mjs).

/**
 * c (3·tiles × 12) = base + a (3·tiles × K) · panel (K × 12). Each element is base + a sum over k, in order, from 0.
 * The panel is packed; strides of c, base and a in bytes.
 */
export function multiply3x12(
  c: usize, cStride: usize, base: usize, baseStride: usize, a: usize, aStride: usize, panel: usize, K: i32, tiles: i32,
): void {
  const unrolled = panel + <usize>(K & ~7) * 48, end = panel + <usize>K * 48;
  for (; tiles > 0; --tiles) {
    let c00 = f32x4.splat(0), c01 = f32x4.splat(0), c02 = f32x4.splat(0);
    let c10 = f32x4.splat(0), c11 = f32x4.splat(0), c12 = f32x4.splat(0);
    let c20 = f32x4.splat(0), c21 = f32x4.splat(0), c22 = f32x4.splat(0);
    let a0 = a, a1 = a0 + aStride, a2 = a1 + aStride, b = panel;
    let x: v128, b0: v128, b1: v128, b2: v128;
    for (; b < unrolled; b += 384, a0 += 32, a1 += 32, a2 += 32) {
      b0 = v128.load(b); b1 = v128.load(b, 16); b2 = v128.load(b, 32);
      x = v128.load32_splat(a0); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 48); b1 = v128.load(b, 64); b2 = v128.load(b, 80);
      x = v128.load32_splat(a0, 4); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 4); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 4); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 96); b1 = v128.load(b, 112); b2 = v128.load(b, 128);
      x = v128.load32_splat(a0, 8); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 8); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 8); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 144); b1 = v128.load(b, 160); b2 = v128.load(b, 176);
      x = v128.load32_splat(a0, 12); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 12); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 12); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 192); b1 = v128.load(b, 208); b2 = v128.load(b, 224);
      x = v128.load32_splat(a0, 16); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 16); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 16); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 240); b1 = v128.load(b, 256); b2 = v128.load(b, 272);
      x = v128.load32_splat(a0, 20); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 20); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 20); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 288); b1 = v128.load(b, 304); b2 = v128.load(b, 320);
      x = v128.load32_splat(a0, 24); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 24); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 24); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 336); b1 = v128.load(b, 352); b2 = v128.load(b, 368);
      x = v128.load32_splat(a0, 28); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 28); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 28); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
    }
    if (K & 4) {
      b0 = v128.load(b); b1 = v128.load(b, 16); b2 = v128.load(b, 32);
      x = v128.load32_splat(a0); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 48); b1 = v128.load(b, 64); b2 = v128.load(b, 80);
      x = v128.load32_splat(a0, 4); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 4); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 4); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 96); b1 = v128.load(b, 112); b2 = v128.load(b, 128);
      x = v128.load32_splat(a0, 8); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 8); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 8); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b0 = v128.load(b, 144); b1 = v128.load(b, 160); b2 = v128.load(b, 176);
      x = v128.load32_splat(a0, 12); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1, 12); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2, 12); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
      b += 192; a0 += 16; a1 += 16; a2 += 16;
    }
    for (; b < end; b += 48, a0 += 4, a1 += 4, a2 += 4) {
      b0 = v128.load(b); b1 = v128.load(b, 16); b2 = v128.load(b, 32);
      x = v128.load32_splat(a0); c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1)); c02 = f32x4.add(c02, f32x4.mul(x, b2));
      x = v128.load32_splat(a1); c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1)); c12 = f32x4.add(c12, f32x4.mul(x, b2));
      x = v128.load32_splat(a2); c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1)); c22 = f32x4.add(c22, f32x4.mul(x, b2));
    }
    storeRow(c, base, c00, c01, c02);
    storeRow(c + cStride, base + baseStride, c10, c11, c12);
    storeRow(c + 2 * cStride, base + 2 * baseStride, c20, c21, c22);
    a += 3 * aStride;
    c += 3 * cStride;
    base += 3 * baseStride;
  }
}

@inline function storeRow(c: usize, base: usize, v0: v128, v1: v128, v2: v128): void {
  v128.store(c, f32x4.add(v128.load(base), v0));
  v128.store(c, f32x4.add(v128.load(base, 16), v1), 16);
  v128.store(c, f32x4.add(v128.load(base, 32), v2), 32);
}
