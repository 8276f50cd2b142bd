// The sine activation, for any float32: Cody and Waite's reduction in float32 up to 8192, beyond it float64 one by one.

import { splat } from './elementary';
import { cosReduced, sinReduced, turn } from './trigonometric';

const ROUND: f32 = 12582912.0; // as in elementary.ts
const LARGEST: f32 = 8192;
const TWO_OVER_PI: f32 = 0.63661977236758134;
// π/2 in three parts, the first two short enough that their products with n are exact.
const HALF_PI_1: f32 = 1.5703125;
const HALF_PI_2: f32 = 4.8375129699707031e-4;
const HALF_PI_3: f32 = 7.54978995489188216e-8;

/** sin(pz) */
@unmanaged export class Sine {
  @inline phi(z: v128, p: v128): v128 {
    return shiftedSin(f32x4.mul(z, p), 0);
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return f32x4.mul(da, f32x4.mul(p, shiftedSin(f32x4.mul(z, p), 1)));
  }
}

/** sin(x + shift·π/2) */
function shiftedSin(x: v128, shift: i32): v128 {
  if (v128.any_true(f32x4.gt(f32x4.abs(x), splat(LARGEST)))) return oneByOne(x, shift);
  const rounded = f32x4.add(f32x4.mul(x, splat(TWO_OVER_PI)), splat(ROUND));
  const n = f32x4.sub(rounded, splat(ROUND));
  let r = f32x4.sub(x, f32x4.mul(n, splat(HALF_PI_1)));
  r = f32x4.sub(r, f32x4.mul(n, splat(HALF_PI_2)));
  r = f32x4.sub(r, f32x4.mul(n, splat(HALF_PI_3)));
  const r2 = f32x4.mul(r, r);
  return turn(sinReduced(r, r2), cosReduced(r2), i32x4.add(rounded, i32x4.splat(shift)));
}

function oneByOne(x: v128, shift: i32): v128 {
  let y = splat(0);
  y = f32x4.replace_lane(y, 0, sinOrCos(f32x4.extract_lane(x, 0), shift));
  y = f32x4.replace_lane(y, 1, sinOrCos(f32x4.extract_lane(x, 1), shift));
  y = f32x4.replace_lane(y, 2, sinOrCos(f32x4.extract_lane(x, 2), shift));
  return f32x4.replace_lane(y, 3, sinOrCos(f32x4.extract_lane(x, 3), shift));
}

function sinOrCos(x: f32, shift: i32): f32 {
  return <f32>(shift ? NativeMath.cos(x) : NativeMath.sin(x));
}
