// Equal bins over [low, high], as numpy.histogram: bin ⌊(x − low)·bins/(high − low)⌋ in float64, the last closed on the right.
// Four sub-histograms side by side, one a lane: equal neighbours would else wait for each other's stores.

const SIXTEENTHS: f64 = 281474976710656; // 2⁴⁸: a sum with it has 16 times its integer in the low bits

export function histogramScratchBytes(bins: i32): i32 {
  return (bins + 1) << 4;
}

/** counts (bins + 2, uint32), low ≤ high, all in the first bin if they are equal: adds the finite values of x (count) within, then below low, then above high. */
export function histogram(x: usize, count: i32, low: f64, high: f64, bins: i32, counts: usize, scratch: usize): void {
  const factor = high > low ? <f64>bins / (high - low) : 0;
  const least = ceilToFloat(low), most = -ceilToFloat(-high);
  if (least > most) return countEach(x, count, low, high, bins, factor, counts); // no float32 lies between
  memory.fill(scratch, 0, <usize>histogramScratchBytes(bins));
  const from = f64x2.splat(low), scale = f64x2.splat(factor), base = f64x2.splat(SIXTEENTHS + <f64>(scratch >> 4));
  const lowest = f32x4.splat(least), highest = f32x4.splat(most);
  const binOfMost = counts + (<usize>min(<i32>((most - low) * factor), bins - 1) << 2);
  for (const end = x + (<usize>(count & ~7) << 2); x < end; x += 32) {
    let v = v128.load(x), w = v128.load(x, 16);
    if (!i32x4.all_true(v128.and(isInside(v, lowest, highest), isInside(w, lowest, highest)))) {
      v = countOutsiders(v, lowest, highest, binOfMost, counts + (<usize>bins << 2));
      w = countOutsiders(w, lowest, highest, binOfMost, counts + (<usize>bins << 2));
    }
    incrementTwo(counterOf(v, from, scale, base), 0);
    incrementTwo(counterOf(upper(v), from, scale, base), 8);
    incrementTwo(counterOf(w, from, scale, base), 0);
    incrementTwo(counterOf(upper(w), from, scale, base), 8);
  }
  countEach(x, count & 7, low, high, bins, factor, counts);
  addSubHistograms(counts, scratch, bins);
}

@inline function isInside(v: v128, lowest: v128, highest: v128): v128 {
  return v128.and(f32x4.ge(v, lowest), f32x4.le(v, highest));
}

/** Counts what is outside, and puts the highest value inside in its place, taken off its bin beforehand. */
function countOutsiders(v: v128, lowest: v128, highest: v128, binOfHighest: usize, below: usize): v128 {
  const inside = isInside(v, lowest, highest);
  const finite = f32x4.lt(f32x4.abs(v), f32x4.splat(Infinity));
  addTo(binOfHighest, popcnt(i32x4.bitmask(inside)) - 4);
  addTo(below, popcnt(i32x4.bitmask(v128.and(finite, f32x4.lt(v, lowest)))));
  addTo(below + 4, popcnt(i32x4.bitmask(v128.and(finite, f32x4.gt(v, highest)))));
  return v128.bitselect(v, highest, inside);
}

@inline function upper(v: v128): v128 {
  return v128.shuffle<i64>(v, v, 1, 1);
}

/** The addresses of the counters of the lower two of v, all inside, in the low bits of each half. The value `high` falls in bin `bins`. */
@inline function counterOf(v: v128, low: v128, factor: v128, base: v128): v128 {
  const t = f64x2.mul(f64x2.sub(f64x2.promote_low_f32x4(v), low), factor);
  return f64x2.add(f64x2.floor(t), base);
}

@inline function incrementTwo(counters: v128, lane: usize): void {
  increment(<usize>i32x4.extract_lane(counters, 0) + lane);
  increment(<usize>i32x4.extract_lane(counters, 2) + lane + 4);
}

@inline function increment(counter: usize): void {
  addTo(counter, 1);
}

@inline function addTo(counter: usize, n: i32): void {
  store<u32>(counter, load<u32>(counter) + n);
}

/** The same, one by one. */
function countEach(x: usize, count: i32, low: f64, high: f64, bins: i32, factor: f64, counts: usize): void {
  for (const end = x + (<usize>count << 2); x < end; x += 4) {
    const v = <f64>load<f32>(x);
    if (v >= low && v <= high) increment(counts + (<usize>min(<i32>((v - low) * factor), bins - 1) << 2));
    else if (abs(v) < Infinity) increment(counts + (<usize>(v < low ? bins : bins + 1) << 2));
  }
}

/** Bin `bins` of the sub-histograms belongs to the last. */
function addSubHistograms(counts: usize, scratch: usize, bins: i32): void {
  for (let bin = 0; bin <= bins; ++bin, scratch += 16) {
    const counter = counts + (<usize>min(bin, bins - 1) << 2);
    store<u32>(counter, load<u32>(counter) + load<u32>(scratch) + load<u32>(scratch, 4) + load<u32>(scratch, 8) + load<u32>(scratch, 12));
  }
}

/** The smallest float32 ≥ x, so that comparing float32 with it is comparing with x. */
function ceilToFloat(x: f64): f32 {
  const rounded = <f32>x;
  if (<f64>rounded >= x) return rounded;
  const bits = reinterpret<i32>(rounded);
  return reinterpret<f32>(rounded == 0 ? 1 : bits > 0 ? bits + 1 : bits - 1);
}
