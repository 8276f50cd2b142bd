// @ts-nocheck: AssemblyScript.
// Multiplications and additions on registers alone, twelve chains of four lanes: what 128-bit SIMD can give at most.

/** Does `steps` times 48 multiply-adds; the result only keeps the compiler from dropping them. */
export function multiplyAdd(steps: i32): f32 {
  const m = f32x4.splat(0.999),
    s = f32x4.splat(0.001);
  let a = f32x4.splat(1),
    b = f32x4.splat(2),
    c = f32x4.splat(3),
    d = f32x4.splat(4),
    e = f32x4.splat(5),
    f = f32x4.splat(6);
  let g = f32x4.splat(7),
    h = f32x4.splat(8),
    i = f32x4.splat(9),
    j = f32x4.splat(10),
    k = f32x4.splat(11),
    l = f32x4.splat(12);
  for (; steps > 0; --steps) {
    a = f32x4.add(f32x4.mul(a, m), s);
    b = f32x4.add(f32x4.mul(b, m), s);
    c = f32x4.add(f32x4.mul(c, m), s);
    d = f32x4.add(f32x4.mul(d, m), s);
    e = f32x4.add(f32x4.mul(e, m), s);
    f = f32x4.add(f32x4.mul(f, m), s);
    g = f32x4.add(f32x4.mul(g, m), s);
    h = f32x4.add(f32x4.mul(h, m), s);
    i = f32x4.add(f32x4.mul(i, m), s);
    j = f32x4.add(f32x4.mul(j, m), s);
    k = f32x4.add(f32x4.mul(k, m), s);
    l = f32x4.add(f32x4.mul(l, m), s);
  }
  a = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(f32x4.add(e, f), f32x4.add(g, h)));
  a = f32x4.add(a, f32x4.add(f32x4.add(i, j), f32x4.add(k, l)));
  return f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3);
}
