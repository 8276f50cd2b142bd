// Sums of the first four powers of (x − shift), in float64. (x − shift)⁴ overflows for no finite float32: s4 is finite if all of x are.

export let s1: f64 = 0;
export let s2: f64 = 0;
export let s3: f64 = 0;
export let s4: f64 = 0;

/** Leaves the sums over x (count) of (x − shift), its square, cube and fourth power in s1, s2, s3, s4. */
export function sumPowers(x: usize, count: i32, shift: f64): void {
  const c = f64x2.splat(shift);
  let a1 = f64x2.splat(0), a2 = f64x2.splat(0), a3 = f64x2.splat(0), a4 = f64x2.splat(0);
  let b1 = f64x2.splat(0), b2 = f64x2.splat(0), b3 = f64x2.splat(0), b4 = f64x2.splat(0);
  for (const end = x + (<usize>(count & ~7) << 2); x < end; x += 32) {
    const d = f64x2.sub(loadTwo(x), c), e = f64x2.sub(loadTwo(x + 8), c);
    const d2 = f64x2.mul(d, d), e2 = f64x2.mul(e, e);
    a1 = f64x2.add(a1, f64x2.add(d, e));
    a2 = f64x2.add(a2, f64x2.add(d2, e2));
    a3 = f64x2.add(a3, f64x2.add(f64x2.mul(d2, d), f64x2.mul(e2, e)));
    a4 = f64x2.add(a4, f64x2.add(f64x2.mul(d2, d2), f64x2.mul(e2, e2)));
    const f = f64x2.sub(loadTwo(x + 16), c), g = f64x2.sub(loadTwo(x + 24), c);
    const f2 = f64x2.mul(f, f), g2 = f64x2.mul(g, g);
    b1 = f64x2.add(b1, f64x2.add(f, g));
    b2 = f64x2.add(b2, f64x2.add(f2, g2));
    b3 = f64x2.add(b3, f64x2.add(f64x2.mul(f2, f), f64x2.mul(g2, g)));
    b4 = f64x2.add(b4, f64x2.add(f64x2.mul(f2, f2), f64x2.mul(g2, g2)));
  }
  s1 = addLanes(a1, b1);
  s2 = addLanes(a2, b2);
  s3 = addLanes(a3, b3);
  s4 = addLanes(a4, b4);
  for (let rest = count & 7; rest > 0; --rest, x += 4) {
    const d = <f64>load<f32>(x) - shift;
    const d2 = d * d;
    s1 += d;
    s2 += d2;
    s3 += d2 * d;
    s4 += d2 * d2;
  }
}

@inline function addLanes(a: v128, b: v128): f64 {
  const sum = f64x2.add(a, b);
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

@inline function loadTwo(x: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(x));
}
