// Random fills. A distribution is a class, without an instance, of which `two` turns two vectors of 32-bit words into two of values.

import { clamp, horner, join, linear, log, splat } from './elementary';
import { fill } from './philox';
import { cosReduced, sinReduced, turn } from './trigonometric';

const BELOW_TWO: f32 = 1.9999998;

export function fillUniform(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, low: f32, high: f32): void {
  fill<Uniform>(to, count, k0, k1, k2, k3, splat(low), splat((high - low) * <f32>(1.0 / 16777216.0)));
}

export function fillNormal(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, mean: f32, std: f32): void {
  fill<Normal>(to, count, k0, k1, k2, k3, splat(mean), splat(std));
}

/** The normal cut at ±2 std, strictly inside. */
export function fillTruncatedNormal(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, mean: f32, std: f32): void {
  fill<TruncatedNormal>(to, count, k0, k1, k2, k3, splat(mean), splat(std));
}

/** int32 from 0 to bound − 1, bound ≤ 2¹⁶. */
export function fillIntegers(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, bound: i32): void {
  fill<Integer>(to, count, k0, k1, k2, k3, i32x4.splat(bound), i32x4.splat(0));
}

/** 0 with probability `rate`, else 1/(1 − rate). */
export function fillMask(to: usize, count: i32, k0: i32, k1: i32, k2: i32, k3: i32, rate: f32): void {
  fill<Mask>(to, count, k0, k1, k2, k3, splat(rate), splat(1 / (1 - rate)));
}

/** low + (high − low)·u, u = 24 bits in [0, 1). */
@unmanaged class Uniform {
  @inline two(at: usize, x: v128, y: v128, low: v128, width: v128): void {
    v128.store(at, this.one(x, low, width));
    v128.store(at, this.one(y, low, width), 16);
  }
  @inline one(word: v128, low: v128, width: v128): v128 {
    return join(f32x4.convert_i32x4_s(i32x4.shr_u(word, 8)), width, low);
  }
}

/** `kept` where u, 24 bits in [0, 1), is not below the rate, else 0. */
@unmanaged class Mask {
  @inline two(at: usize, x: v128, y: v128, rate: v128, kept: v128): void {
    v128.store(at, this.one(x, rate, kept));
    v128.store(at, this.one(y, rate, kept), 16);
  }
  @inline one(word: v128, rate: v128, kept: v128): v128 {
    const u = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(word, 8)), splat(1.0 / 16777216.0));
    return v128.and(f32x4.ge(u, rate), kept);
  }
}

/** mean + std·(Box and Muller 1958): one word gives a radius, the other an angle, both together two values. */
@unmanaged class Normal {
  @inline two(at: usize, x: v128, y: v128, mean: v128, std: v128): void {
    const r = f32x4.mul(this.radius(x), std);
    const angle = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shl(y, 2)), splat(3.6572951e-10)); // 30 bits in ±π/4: π/4 · 2⁻³¹
    const square = f32x4.mul(angle, angle);
    const sin = sinReduced(angle, square), cos = cosReduced(square);
    const quadrant = i32x4.shr_u(y, 30);
    v128.store(at, join(turn(cos, f32x4.neg(sin), quadrant), r, mean));
    v128.store(at, join(turn(sin, cos, quadrant), r, mean), 16);
  }
  /** √(−2 ln u), u = 31 bits in (0, 1]. */
  @inline radius(word: v128): v128 {
    const u = f32x4.mul(f32x4.add(f32x4.convert_i32x4_s(i32x4.shr_u(word, 1)), splat(0.5)), splat(1.0 / 2147483648.0));
    return f32x4.sqrt(f32x4.mul(log(u), splat(-2)));
  }
}

/** mean + std·√2·erfinv(x), x uniform on ±erf(√2). */
@unmanaged class TruncatedNormal {
  @inline two(at: usize, x: v128, y: v128, mean: v128, std: v128): void {
    v128.store(at, join(this.one(x), std, mean));
    v128.store(at, join(this.one(y), std, mean), 16);
  }
  /** x·P(v)/Q(v), a minimax fit in v = erf(√2)² − x² (a form of Wichura's 1988, "Algorithm AS 241"), to 3e-7. */
  @inline one(word: v128): v128 {
    const odd = f32x4.add(f32x4.convert_i32x4_s(i32x4.shr_s(word, 9)), splat(0.5));
    const x = f32x4.mul(odd, splat(<f32>(0.9544997361036416 / 4194304.0)));
    const v = f32x4.sub(splat(0.911069746), f32x4.mul(x, x));
    let p = linear(v, 6.66715273, 75.1462863);
    p = horner(p, v, 94.0211466);
    p = horner(p, v, 27.8932474);
    p = horner(p, v, 2.09533831);
    let q = linear(v, 15.5389772, 73.0649167);
    q = horner(q, v, 63.1602146);
    q = horner(q, v, 15.1887641);
    q = horner(q, v, 1);
    return clamp(f32x4.mul(x, f32x4.div(p, q)), -BELOW_TWO, BELOW_TWO);
  }
}

/** ⌊bound · word / 2³²⌋, from the products of both halves of the word. */
@unmanaged class Integer {
  @inline two(at: usize, x: v128, y: v128, bound: v128, unused: v128): void {
    v128.store(at, this.one(x, bound));
    v128.store(at, this.one(y, bound), 16);
  }
  @inline one(word: v128, bound: v128): v128 {
    const lower = i32x4.shr_u(i32x4.mul(v128.and(word, i32x4.splat(0xffff)), bound), 16);
    return i32x4.shr_u(i32x4.add(i32x4.mul(i32x4.shr_u(word, 16), bound), lower), 16);
  }
}
