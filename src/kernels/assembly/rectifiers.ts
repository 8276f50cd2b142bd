// The smooth rectifiers. `phi`, and `dPhi` = da · φ′(z) given a = φ(z), on four values; p is the parameter. NaN stays NaN.
// At −∞ each is its limit: where z·0 would stand, z is first clamped to where the product has already reached it.

import { clamp, exp, expMinusAbs, expm1, log1p, select, sigmoid, splat } from './elementary';

const SELU_SCALE: f32 = 1.0507009873554804934193349852946; // Klambauer et al. 2017
const SELU_ALPHA: f32 = 1.6732632423543772848170429916717;
const FAR: f32 = 110; // exp(−FAR) is 0 in float32

@unmanaged export class Elu {
  @inline phi(z: v128, p: v128): v128 {
    return elu(z, p);
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return f32x4.mul(da, dElu(z, p, 1));
  }
}

@unmanaged export class Selu {
  @inline phi(z: v128, p: v128): v128 {
    return f32x4.mul(elu(z, splat(SELU_ALPHA)), splat(SELU_SCALE));
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return f32x4.mul(da, dElu(z, splat(SELU_ALPHA * SELU_SCALE), SELU_SCALE));
  }
}

@inline function elu(z: v128, alpha: v128): v128 {
  return select(f32x4.gt(z, splat(0)), z, f32x4.mul(expm1(f32x4.pmin(z, splat(0))), alpha));
}

@inline function dElu(z: v128, alpha: v128, above: f32): v128 {
  return select(f32x4.gt(z, splat(0)), splat(above), f32x4.mul(exp(f32x4.pmin(z, splat(0))), alpha));
}

/** ln(1 + eᶻ) */
@unmanaged export class Softplus {
  @inline phi(z: v128, p: v128): v128 {
    return f32x4.add(f32x4.pmax(z, splat(0)), log1p(expMinusAbs(z)));
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return f32x4.mul(da, sigmoid(z));
  }
}

/** z·sigmoid(z) */
@unmanaged export class Silu {
  @inline phi(z: v128, p: v128): v128 {
    return f32x4.mul(f32x4.pmax(z, splat(-FAR)), sigmoid(z));
  }
  /** s(1 + z(1 − s)) */
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    const x = clamp(z, -FAR, FAR);
    const rest = sigmoid(f32x4.neg(x));
    return f32x4.mul(da, f32x4.mul(sigmoid(x), f32x4.add(splat(1), f32x4.mul(x, rest))));
  }
}

/** z·t with t = tanh(ln(1 + eᶻ)) = n/(n + m), n = eᶻ(eᶻ + 2), m = 2, both divided by e²ᶻ where z > 0 */
@unmanaged export class Mish {
  @inline phi(z: v128, p: v128): v128 {
    const e = expMinusAbs(z);
    const n = numerator(z, e);
    return f32x4.mul(f32x4.pmax(z, splat(-FAR)), f32x4.div(n, f32x4.add(n, remainder(z, e))));
  }
  /** t + z(1 − t²)·sigmoid(z), 1 − t = m/(n + m) */
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    const x = clamp(z, -FAR, FAR);
    const e = expMinusAbs(x);
    const n = numerator(x, e), m = remainder(x, e);
    const root = f32x4.div(splat(1), f32x4.add(n, m));
    const t = f32x4.mul(n, root);
    const rest = f32x4.mul(f32x4.mul(m, root), f32x4.add(splat(1), t));
    return f32x4.mul(da, f32x4.add(t, f32x4.mul(f32x4.mul(x, rest), sigmoid(x))));
  }
}

@inline function numerator(z: v128, e: v128): v128 {
  return f32x4.add(f32x4.add(e, e), select(f32x4.gt(z, splat(0)), splat(1), f32x4.mul(e, e)));
}

@inline function remainder(z: v128, e: v128): v128 {
  return select(f32x4.gt(z, splat(0)), f32x4.mul(f32x4.add(e, e), e), splat(2));
}
