// A histogram by order of magnitude, for quantities that span many.

/** counts (1024, uint32): adds the finite values of x (count) other than 0 by bits 21 to 30: exponent, and two bits of fraction. */
export function magnitudes(x: usize, count: i32, counts: usize): void {
  const notFinite = v128.load(counts, 4080); // these four lie beyond every finite value: what comes to them is dropped, zeros too
  for (const end = x + (<usize>(count & ~3) << 2); x < end; x += 16) {
    const size = v128.and(v128.load(x), i32x4.splat(0x7fffffff));
    const bin = v128.or(i32x4.shr_u(size, 21), v128.and(i32x4.eq(size, i32x4.splat(0)), i32x4.splat(1023)));
    increment(counts, i32x4.extract_lane(bin, 0));
    increment(counts, i32x4.extract_lane(bin, 1));
    increment(counts, i32x4.extract_lane(bin, 2));
    increment(counts, i32x4.extract_lane(bin, 3));
  }
  for (let rest = count & 3; rest > 0; --rest, x += 4) {
    const size = load<u32>(x) & 0x7fffffff;
    increment(counts, size ? size >>> 21 : 1023);
  }
  v128.store(counts, notFinite, 4080);
}

@inline function increment(counts: usize, bin: i32): void {
  const counter = counts + (<usize>bin << 2);
  store<u32>(counter, load<u32>(counter) + 1);
}
