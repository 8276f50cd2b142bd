// The Gaussian error linear unit (Hendrycks and Gimpel 2016), exact and by tanh. `phi`, and `dPhi` = da · φ′(z), on four values.
// At ±∞ each is its limit: where z·0 would stand, z is first clamped to where the product has already reached it.

import { clamp, exp, normalTail, select, sigmoid, splat } from './elementary';

const FAR: f32 = 15; // Φ(−FAR) is 0 in float32
const ONE_OVER_ROOT_TWO_PI: f32 = 0.3989422804014327;
const TWO_ROOT_TWO_OVER_PI: f32 = 1.5957691216057308;
const CUBIC: f32 = 0.071354816272601155; // 0.044715 of it

/** z·Φ(z), Φ the normal distribution function */
@unmanaged export class Gelu {
  @inline phi(z: v128, p: v128): v128 {
    return f32x4.mul(f32x4.pmax(z, splat(-FAR)), normalDistribution(z, gauss(z)));
  }
  /** Φ(z) + z·exp(−z²/2)/√(2π) */
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    const x = clamp(z, -FAR, FAR);
    const g = gauss(x);
    const density = f32x4.mul(g, splat(ONE_OVER_ROOT_TWO_PI));
    return f32x4.mul(da, f32x4.add(normalDistribution(x, g), f32x4.mul(x, density)));
  }
}

/** ½z(1 + tanh(√(2/π)(z + 0.044715z³))) = z·sigmoid(v) */
@unmanaged export class GeluTanh {
  @inline phi(z: v128, p: v128): v128 {
    return f32x4.mul(f32x4.pmax(z, splat(-FAR)), sigmoid(argument(z)));
  }
  /** s + z·s(1 − s)·v′ with s = sigmoid(v) */
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    const x = clamp(z, -FAR, FAR);
    const v = argument(x);
    const dv = f32x4.add(f32x4.mul(f32x4.mul(x, x), splat(3 * CUBIC)), splat(TWO_ROOT_TWO_OVER_PI));
    const s = sigmoid(v);
    const rest = sigmoid(f32x4.neg(v));
    return f32x4.mul(da, f32x4.add(s, f32x4.mul(f32x4.mul(s, rest), f32x4.mul(x, dv))));
  }
}

@inline function gauss(z: v128): v128 {
  return exp(f32x4.mul(f32x4.mul(z, z), splat(-0.5)));
}

/** Φ(z), given g = exp(−z²/2) */
@inline function normalDistribution(z: v128, g: v128): v128 {
  const tail = normalTail(f32x4.abs(z), g);
  return select(f32x4.lt(z, splat(0)), tail, f32x4.sub(splat(1), tail));
}

/** v = 2√(2/π)(z + 0.044715z³) */
@inline function argument(z: v128): v128 {
  return f32x4.mul(z, f32x4.add(f32x4.mul(f32x4.mul(z, z), splat(CUBIC)), splat(TWO_ROOT_TWO_OVER_PI)));
}
