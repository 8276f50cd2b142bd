// A hash of float32 values, to tell two results apart at a glance: not cryptographic. Four accumulators of four lanes each take 64 bytes
// a step, each lane by xor, odd multiplication and shift-xor (as MurmurHash3's finalizer, Appleby 2011), all bijective: one changed value
// always changes its lane. Then lanes, count and the end are folded into 64 bits, again by bijections.

import { loadPart } from './lanes';

const MULTIPLIER: i32 = 0x85ebca6b;

/** 8 bytes at `out`: the hash of x (count). Every NaN counts as one and the same, since WebAssembly does not fix their bits. */
export function digest(x: usize, count: i32, out: usize): void {
  let h0 = i32x4.splat(0x243f6a88), h1 = i32x4.splat(0x85a308d3), h2 = i32x4.splat(0x13198a2e), h3 = i32x4.splat(0x03707344); // digits of π
  const end = x + (<usize>count << 2);
  for (; x + 64 <= end; x += 64) {
    h0 = mix(h0, v128.load(x));
    h1 = mix(h1, v128.load(x, 16));
    h2 = mix(h2, v128.load(x, 32));
    h3 = mix(h3, v128.load(x, 48));
  }
  for (; x + 16 <= end; x += 16) h0 = mix(h0, v128.load(x));
  if (x < end) h1 = mix(h1, loadPart(x, count & 3));
  let hash = fold(fold(count, h0), h1);
  hash = fold(fold(hash, h2), h3);
  store<i64>(out, hash);
}

@inline function mix(h: v128, x: v128): v128 {
  const canonical = v128.or(x, f32x4.ne(x, x)); // all ones for NaN
  const product = i32x4.mul(v128.xor(h, canonical), i32x4.splat(MULTIPLIER));
  return v128.xor(product, i32x4.shr_u(product, 15));
}

function fold(hash: i64, h: v128): i64 {
  return fold64(fold64(hash, i64x2.extract_lane(h, 0)), i64x2.extract_lane(h, 1));
}

/** SplitMix64's finalizer (Steele, Lea and Flood 2014). */
function fold64(hash: i64, word: i64): i64 {
  let z = (hash ^ word) + 0x9e3779b97f4a7c15;
  z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >>> 27)) * 0x94d049bb133111eb;
  return z ^ (z >>> 31);
}
