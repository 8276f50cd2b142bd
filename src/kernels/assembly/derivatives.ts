// da · φ′(z), four values at a time; a = φ(z). At a kink φ′ is PyTorch's. Smooth φ give NaN at a NaN z; piecewise linear φ compare only.

import { clamp, expMinusAbs, gauss, geluTanhArgument, normalDistribution, sigmoid, tanhSoftplus } from './activations';
import { exp, select, splat } from './elementary';
import {
  ELU, GELU, GELU_TANH, HARD_SIGMOID, HARD_TANH, LEAKY_RELU, MISH, RELU, RELU6,
  SELU, SELU_ALPHA, SELU_SCALE, SIGMOID, SILU, SINE, SOFTPLUS, SOFTSIGN, TANH,
} from './kinds';
import { cos } from './sine';

const ONE_OVER_ROOT_TWO_PI: f32 = 0.3989422804014327;

/** da · φ′(z) of the activation `kind`, a constant where this is inlined, so that one branch alone remains. */
@inline export function dPhi(kind: i32, da: v128, z: v128, a: v128, p: v128): v128 {
  if (kind == RELU) return v128.andnot(da, f32x4.le(z, splat(0)));
  if (kind == LEAKY_RELU) return select(f32x4.gt(z, splat(0)), da, f32x4.mul(da, p));
  if (kind == HARD_TANH) return inside(da, z, -1, 1);
  if (kind == HARD_SIGMOID) return f32x4.mul(inside(da, z, -3, 3), splat(1.0 / 6.0));
  if (kind == RELU6) return inside(da, z, 0, 6);
  return f32x4.mul(da, slope(kind, z, a, p));
}

/** φ′(z) of the smooth ones. */
@inline function slope(kind: i32, z: v128, a: v128, p: v128): v128 {
  if (kind == ELU) return dElu(z, p, 1);
  if (kind == SELU) return dElu(z, splat(SELU_ALPHA * SELU_SCALE), SELU_SCALE);
  if (kind == GELU) return dGelu(clamp(z, -15, 15));
  if (kind == GELU_TANH) return dGeluTanh(clamp(z, -15, 15));
  if (kind == SILU) return dSilu(clamp(z, -110, 110));
  if (kind == MISH) return dMish(clamp(z, -110, 110));
  if (kind == SOFTPLUS) return sigmoid(z);
  if (kind == SOFTSIGN) return dSoftsign(z);
  if (kind == TANH) return f32x4.mul(f32x4.sub(splat(1), a), f32x4.add(splat(1), a));
  if (kind == SIGMOID) return f32x4.mul(a, f32x4.sub(splat(1), a));
  if (kind == SINE) return f32x4.mul(p, cos(f32x4.mul(z, p)));
  return splat(1);
}

/** da where low < z < high, or z is NaN; else 0. */
@inline function inside(da: v128, z: v128, low: f32, high: f32): v128 {
  return v128.andnot(da, v128.or(f32x4.le(z, splat(low)), f32x4.ge(z, splat(high))));
}

@inline function dElu(z: v128, alpha: v128, above: f32): v128 {
  return select(f32x4.gt(z, splat(0)), splat(above), f32x4.mul(exp(f32x4.pmin(z, splat(0))), alpha));
}

/** Φ(z) + z·φ(z), φ the normal density. */
@inline function dGelu(z: v128): v128 {
  const g = gauss(z);
  return f32x4.add(normalDistribution(z, g), f32x4.mul(f32x4.mul(z, g), splat(ONE_OVER_ROOT_TWO_PI)));
}

/** s + z·s(1 − s)·v′ with s = sigmoid(v), v = 2√(2/π)(z + 0.044715z³). */
@inline function dGeluTanh(z: v128): v128 {
  const v = geluTanhArgument(z);
  const s = sigmoid(v);
  const t = sigmoid(f32x4.neg(v));
  const dv = f32x4.add(f32x4.mul(f32x4.mul(z, z), splat(0.2140644488178)), splat(1.59576912161));
  return f32x4.add(s, f32x4.mul(f32x4.mul(f32x4.mul(z, dv), s), t));
}

/** s(1 + z(1 − s)) with s = sigmoid(z). */
@inline function dSilu(z: v128): v128 {
  return f32x4.mul(sigmoid(z), f32x4.add(splat(1), f32x4.mul(z, sigmoid(f32x4.neg(z)))));
}

/** t + z(1 − t²)·sigmoid(z) with t = tanh(softplus z). */
@inline function dMish(z: v128): v128 {
  const t = tanhSoftplus(z);
  const rest = f32x4.mul(f32x4.sub(splat(1), t), f32x4.add(splat(1), t));
  return f32x4.add(t, f32x4.mul(f32x4.mul(z, rest), sigmoid(z)));
}

/** 1/(1 + |z|)² */
@inline function dSoftsign(z: v128): v128 {
  const root = f32x4.div(splat(1), f32x4.add(splat(1), f32x4.abs(z)));
  return f32x4.mul(root, root);
}
