// Counting values and columns by a condition.

/** The number of x (count) ≤ low or ≥ high. NaN is neither. */
export function countOutside(x: usize, count: i32, low: f32, high: f32): i32 {
  const l = f32x4.splat(low), h = f32x4.splat(high);
  let lanes = i32x4.splat(0);
  const end = x + (<usize>(count & ~3) << 2);
  for (; x < end; x += 16) {
    const v = v128.load(x);
    lanes = i32x4.sub(lanes, v128.or(f32x4.le(v, l), f32x4.ge(v, h)));
  }
  let n = i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3);
  for (let rest = count & 3; rest > 0; --rest, x += 4) {
    const v = load<f32>(x);
    n += i32(v <= low) | i32(v >= high);
  }
  return n;
}

/** The number of columns of a (B × M) that are zero in every row. NaN is not zero. */
export function countZeroColumns(a: usize, B: i32, M: i32): i32 {
  const stride = <usize>M << 2;
  let n = 0;
  let j = 0;
  for (; j + 4 <= M; j += 4, a += 16) n += popcnt(zeroColumns4(a, stride, B));
  for (; j < M; ++j, a += 4) n += i32(isZeroColumn(a, stride, B));
  return n;
}

/** A bit for each of four columns; stops at the first row that leaves none. */
function zeroColumns4(a: usize, stride: usize, B: i32): i32 {
  let zero = 15;
  for (let i = 0; i < B && zero; ++i, a += stride) zero &= i32x4.bitmask(f32x4.eq(v128.load(a), f32x4.splat(0)));
  return zero;
}

function isZeroColumn(a: usize, stride: usize, B: i32): bool {
  for (let i = 0; i < B; ++i, a += stride) if (load<f32>(a) != 0) return false;
  return true;
}
