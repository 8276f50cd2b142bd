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
