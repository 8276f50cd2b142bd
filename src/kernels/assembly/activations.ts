// φ, four values at a time. Not the loop over an array (elementwise.ts), not φ′ (derivatives.ts).
// NaN stays NaN. At ±∞ every φ is its limit: where x·0 would stand, x is first clamped to where the product has already reached it.

import { exp, expm1, log1p, normalTail, select, splat, tanh } from './elementary';
import {
  ELU, GELU, GELU_TANH, HARD_SIGMOID, HARD_TANH, LEAKY_RELU, MISH, RELU, RELU6,
  SELU, SELU_ALPHA, SELU_SCALE, SIGMOID, SILU, SINE, SOFTPLUS, SOFTSIGN, TANH,
} from './kinds';
import { sin } from './sine';

/** φ(z) of the activation `kind`, a constant where this is inlined, so that one branch alone remains. */
@inline export function phi(kind: i32, z: v128, p: v128): v128 {
  if (kind == RELU) return f32x4.pmax(z, splat(0));
  if (kind == LEAKY_RELU) return select(f32x4.gt(z, splat(0)), z, f32x4.mul(z, p));
  if (kind == ELU) return elu(z, p);
  if (kind == SELU) return f32x4.mul(elu(z, splat(SELU_ALPHA)), splat(SELU_SCALE));
  if (kind == GELU) return f32x4.mul(atLeast(z, -15), normalDistribution(z, gauss(z)));
  if (kind == GELU_TANH) return f32x4.mul(atLeast(z, -15), sigmoid(geluTanhArgument(z)));
  if (kind == SILU) return f32x4.mul(atLeast(z, -110), sigmoid(z));
  if (kind == MISH) return f32x4.mul(atLeast(z, -110), tanhSoftplus(z));
  if (kind == SOFTPLUS) return f32x4.add(f32x4.pmax(z, splat(0)), log1p(expMinusAbs(z)));
  if (kind == SOFTSIGN) return softsign(z);
  if (kind == TANH) return tanh(z);
  if (kind == SIGMOID) return sigmoid(z);
  if (kind == HARD_TANH) return clamp(z, -1, 1);
  if (kind == HARD_SIGMOID) return clamp(f32x4.add(f32x4.mul(z, splat(1.0 / 6.0)), splat(0.5)), 0, 1);
  if (kind == RELU6) return clamp(z, 0, 6);
  if (kind == SINE) return sin(f32x4.mul(z, p));
  return z;
}

@inline export function atLeast(x: v128, low: f32): v128 {
  return f32x4.pmax(x, splat(low));
}

@inline export function clamp(x: v128, low: f32, high: f32): v128 {
  return f32x4.pmin(f32x4.pmax(x, splat(low)), splat(high));
}

@inline function elu(z: v128, alpha: v128): v128 {
  return select(f32x4.gt(z, splat(0)), z, f32x4.mul(expm1(f32x4.pmin(z, splat(0))), alpha));
}

@inline export function expMinusAbs(z: v128): v128 {
  return exp(f32x4.neg(f32x4.abs(z)));
}

@inline export function sigmoid(z: v128): v128 {
  const e = expMinusAbs(z);
  return f32x4.div(select(f32x4.lt(z, splat(0)), e, splat(1)), f32x4.add(e, splat(1)));
}

@inline function softsign(z: v128): v128 {
  const finite = clamp(z, -f32.MAX_VALUE, f32.MAX_VALUE);
  return f32x4.div(finite, f32x4.add(f32x4.abs(finite), splat(1)));
}

/** exp(−z²/2) */
@inline export function gauss(z: v128): v128 {
  return exp(f32x4.mul(f32x4.mul(z, z), splat(-0.5)));
}

/** Φ(z), given gauss(z). */
@inline export function normalDistribution(z: v128, g: v128): v128 {
  const tail = normalTail(f32x4.abs(z), g);
  return select(f32x4.lt(z, splat(0)), tail, f32x4.sub(splat(1), tail));
}

/** 2√(2/π)(z + 0.044715z³), for ½(1 + tanh u) = sigmoid(2u). */
@inline export function geluTanhArgument(z: v128): v128 {
  const z2 = f32x4.mul(z, z);
  return f32x4.mul(z, f32x4.add(f32x4.mul(z2, splat(0.0713548162726)), splat(1.59576912161)));
}

/** tanh(ln(1 + eᶻ)) = n/(n + 2) with n = eᶻ(eᶻ + 2), divided through by e²ᶻ where z > 0. */
@inline export function tanhSoftplus(z: v128): v128 {
  const e = expMinusAbs(z);
  const e2 = f32x4.mul(e, e);
  const twice = f32x4.add(e, e);
  const positive = f32x4.gt(z, splat(0));
  const n = f32x4.add(twice, select(positive, splat(1), e2));
  const rest = f32x4.add(e2, e2);
  return f32x4.div(n, f32x4.add(n, select(positive, rest, splat(2))));
}
