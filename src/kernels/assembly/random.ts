// Random fills. Value i is lane i mod 4 of word (i mod 16)/4 of Philox's group i/16: a pure function of the key and i.

import { horner, log, sinQuadrant, splat } from './elementary';
import { storePart } from './lanes';
import { philox, word0, word1, word2, word3 } from './philox';

const BELOW_TWO: f32 = 1.9999998;

/** low + (high − low)·u, u = 24 bits in [0, 1). */
export function fillUniform(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, low: f32, high: f32): void {
  const offset = splat(low);
  const factor = splat((high - low) * <f32>(1.0 / 16777216.0));
  for (let i = 0; i < count; i += 16) {
    philox(i >> 4, k0, k1, k2, k3);
    store(to, i, count, uniform(word0, factor, offset), uniform(word1, factor, offset), uniform(word2, factor, offset), uniform(word3, factor, offset));
  }
}

@inline function uniform(word: v128, factor: v128, offset: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(word, 8)), factor), offset);
}

/** mean + std·(Box and Muller 1958): two words give a radius and an angle, and two values. */
export function fillNormal(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, mean: f32, std: f32): void {
  const m = splat(mean);
  const s = splat(std);
  for (let i = 0; i < count; i += 16) {
    philox(i >> 4, k0, k1, k2, k3);
    const r = f32x4.mul(radius(word0), s);
    const t = f32x4.mul(radius(word2), s);
    store(to, i, count, normal(r, word1, 1, m), normal(r, word1, 0, m), normal(t, word3, 1, m), normal(t, word3, 0, m));
  }
}

/** √(−2 ln u), u = 31 bits in (0, 1]. */
@inline function radius(word: v128): v128 {
  const u = f32x4.mul(f32x4.add(f32x4.convert_i32x4_s(i32x4.shr_u(word, 1)), splat(0.5)), splat(1.0 / 2147483648.0));
  return f32x4.sqrt(f32x4.mul(log(u), splat(-2)));
}

/** The angle is a quadrant (two bits) and −π/4 … π/4 within it (thirty). */
@inline function normal(radius: v128, word: v128, quadrant: i32, mean: v128): v128 {
  const r = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shl(word, 2)), splat(3.6572951e-10)); // π/4 · 2⁻³¹
  return f32x4.add(f32x4.mul(radius, sinQuadrant(r, i32x4.add(i32x4.shr_u(word, 30), i32x4.splat(quadrant)))), mean);
}

/** mean + std·√2·erfinv(x), x uniform on ±erf(√2): the normal cut at ±2 std, strictly inside. */
export function fillTruncatedNormal(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, mean: f32, std: f32): void {
  const m = splat(mean);
  const s = splat(std);
  for (let i = 0; i < count; i += 16) {
    philox(i >> 4, k0, k1, k2, k3);
    store(to, i, count, truncated(word0, s, m), truncated(word1, s, m), truncated(word2, s, m), truncated(word3, s, m));
  }
}

/** Giles 2010, "Approximating the erfinv function", single precision, the central branch: |x| ≤ erf(√2) never leaves it. */
@inline function truncated(word: v128, std: v128, mean: v128): v128 {
  const odd = f32x4.add(f32x4.convert_i32x4_s(i32x4.shr_s(word, 9)), splat(0.5));
  const x = f32x4.mul(odd, splat(<f32>(0.9544997361036416 / 4194304.0)));
  const one = splat(1);
  const minusW = log(f32x4.mul(f32x4.sub(one, x), f32x4.add(one, x)));
  const w = f32x4.sub(splat(-2.5), minusW);
  let p = horner(splat(2.81022636e-8), w, 3.43273939e-7);
  p = horner(p, w, -3.5233877e-6);
  p = horner(p, w, -4.39150654e-6);
  p = horner(p, w, 2.1858087e-4);
  p = horner(p, w, -1.25372503e-3);
  p = horner(p, w, -4.17768164e-3);
  p = horner(p, w, 2.46640727e-1);
  p = horner(p, w, 1.50140941);
  const z = f32x4.mul(f32x4.mul(p, x), splat(1.4142135623730951));
  const cut = f32x4.pmin(f32x4.pmax(z, splat(-BELOW_TWO)), splat(BELOW_TWO));
  return f32x4.add(f32x4.mul(cut, std), mean);
}

/** ⌊bound · word / 2³²⌋ for bound ≤ 2¹⁶. */
export function fillIntegers(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, bound: i32): void {
  const b = i32x4.splat(bound);
  for (let i = 0; i < count; i += 16) {
    philox(i >> 4, k0, k1, k2, k3);
    store(to, i, count, integer(word0, b), integer(word1, b), integer(word2, b), integer(word3, b));
  }
}

@inline function integer(word: v128, bound: v128): v128 {
  const lower = i32x4.shr_u(i32x4.mul(v128.and(word, i32x4.splat(0xffff)), bound), 16);
  return i32x4.shr_u(i32x4.add(i32x4.mul(i32x4.shr_u(word, 16), bound), lower), 16);
}

/** Stores values i … i + 15, as far as `count` goes. */
@inline function store(to: usize, i: i32, count: i32, v0: v128, v1: v128, v2: v128, v3: v128): void {
  const at = to + (<usize>i << 2);
  if (count - i >= 16) {
    v128.store(at, v0);
    v128.store(at, v1, 16);
    v128.store(at, v2, 32);
    v128.store(at, v3, 48);
  } else {
    storeEnd(at, count - i, v0, v1, v2, v3);
  }
}

function storeEnd(at: usize, n: i32, v0: v128, v1: v128, v2: v128, v3: v128): void {
  storeUpTo4(at, n, v0);
  storeUpTo4(at + 16, n - 4, v1);
  storeUpTo4(at + 32, n - 8, v2);
  storeUpTo4(at + 48, n - 12, v3);
}

function storeUpTo4(at: usize, n: i32, v: v128): void {
  if (n >= 4) v128.store(at, v);
  else if (n > 0) storePart(at, v, n);
}
