// Equal bins over [low, high], as numpy.histogram: bin ⌊(x − low)·bins/(high − low)⌋ in float64, the last closed on the right.

const LANES = 4; // one sub-histogram a lane: equal neighbours would else wait for each other's stores

export function histogramScratchBytes(bins: i32): i32 {
  return (bins << 2) * LANES + 16;
}

/** counts (bins + 2, uint32): adds the finite values of x (count) within, then below low, then above high. */
export function histogram(x: usize, count: i32, low: f64, high: f64, bins: i32, counts: usize, scratch: usize): void {
  const stride = <usize>bins << 2;
  memory.fill(scratch, 0, stride * LANES);
  const factor = <f64>bins / (high - low);
  const end = x + (<usize>count << 2);
  for (; x < end; x += 4) {
    const v = load<f32>(x);
    if (v >= low && v <= high) {
      const bin = min(<i32>((<f64>v - low) * factor), bins - 1);
      increment(counts + (<usize>bin << 2));
    } else if (v < low && v >= -f32.MAX_VALUE) {
      increment(counts + stride);
    } else if (v > high && v <= f32.MAX_VALUE) {
      increment(counts + stride + 4);
    }
  }
}

@inline function increment(counter: usize): void {
  store<u32>(counter, load<u32>(counter) + 1);
}
