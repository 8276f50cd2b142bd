// A histogram by order of magnitude, for quantities that span many.

/** counts (1024, uint32): adds the finite values of x (count) other than 0 by bits 21 to 30: exponent, and two bits of fraction. */
export function magnitudes(x: usize, count: i32, counts: usize): void {
  for (const end = x + (<usize>count << 2); x < end; x += 4) {
    const bits = load<u32>(x) & 0x7fffffff;
    if (bits == 0 || bits >= 0x7f800000) continue;
    const counter = counts + (<usize>(bits >>> 21) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
}
