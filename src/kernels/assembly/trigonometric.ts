// Sine and cosine on four float32 at once, after reduction to ±π/4 (coefficients by Moshier, Cephes 2.2, single precision).

import { horner, join, linear, select } from './elementary';

/** sin r for |r| ≤ π/4. */
@inline export function sinReduced(r: v128, r2: v128): v128 {
  let s = linear(r2, -1.9515295891e-4, 8.3321608736e-3);
  s = horner(s, r2, -1.6666654611e-1);
  return join(f32x4.mul(s, r2), r, r);
}

/** cos r for |r| ≤ π/4. */
@inline export function cosReduced(r2: v128): v128 {
  let c = linear(r2, 2.443315711809948e-5, -1.388731625493765e-3);
  c = horner(c, r2, 4.166664568298827e-2);
  return join(c, f32x4.mul(r2, r2), linear(r2, -0.5, 1));
}

/** sin(r + n·π/2), given sin r and cos r. */
@inline export function turn(sin: v128, cos: v128, n: v128): v128 {
  const odd = i32x4.shr_s(i32x4.shl(n, 31), 31);
  return v128.xor(select(odd, cos, sin), i32x4.shl(i32x4.shr_u(n, 1), 31));
}
