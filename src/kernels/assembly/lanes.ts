// Vectors of which only the first n lanes (1 … 3) lie in memory: the ends of arrays. Lanes beyond n load as 0 and are not stored.

export function loadPart(from: usize, n: i32): v128 {
  let v = v128.load32_zero(from);
  if (n > 1) v = v128.load32_lane(from, v, 1, 4);
  if (n > 2) v = v128.load32_lane(from, v, 2, 8);
  return v;
}

export function storePart(to: usize, v: v128, n: i32): void {
  v128.store32_lane(to, v, 0);
  if (n > 1) v128.store32_lane(to, v, 1, 4);
  if (n > 2) v128.store32_lane(to, v, 2, 8);
}

/** Lanes 0 and 1 in float64. */
@inline export function lowerHalf(v: v128): v128 {
  return f64x2.promote_low_f32x4(v);
}

/** Lanes 2 and 3 in float64. */
@inline export function upperHalf(v: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(v, v, 2, 3, 2, 3));
}

/** Four float32 of two halves in float64. */
@inline export function narrow(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

@inline export function sumOfHalves(low: v128, high: v128): f64 {
  const both = f64x2.add(low, high);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}
