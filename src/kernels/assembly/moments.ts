// Count, mean, standard deviation, rms, extremes, skewness, kurtosis and the odd values of an array, in one pass, in float64.
// Chunk by chunk: sums of the first four powers of (x − shift), the shift near the mean so that nothing cancels, turned into central
// moments and merged (Pébay 2008, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order moments").

import { s1, s2, s3, s4, sumPowers } from './powers';

const SMALLEST_NORMAL: f32 = 1.1754943508222875e-38;
const CHUNK = 1024; // values: 4 KiB, read again from the first-level cache
const finite: usize = memory.data(CHUNK * 4, 16); // a chunk's finite values, where not all are

// Of all values so far: count, mean, sums of powers of (x − mean).
let n: f64, mean: f64, m2: f64, m3: f64, m4: f64;
let smallest: f32, largest: f32;
let zeroCount: i32, nanCount: i32, infinityCount: i32, subnormalCount: i32;
// Of one chunk.
let shift: f64;

/** 12 float64 at `out`, in the order of `momentFields`, of x (count). */
export function moments(x: usize, count: i32, out: usize): void {
  n = 0; mean = 0; m2 = 0; m3 = 0; m4 = 0;
  smallest = Infinity; largest = -Infinity;
  zeroCount = 0; nanCount = 0; infinityCount = 0; subnormalCount = 0;
  for (let i = 0; i < count; i += CHUNK) addChunk(x + (<usize>i << 2), min(CHUNK, count - i));
  write(out);
}

function addChunk(x: usize, count: i32): void {
  sumAboutMean(x, count);
  if (!(s4 < Infinity)) { // there is NaN or ±∞
    count = keepFinite(x, count);
    if (count == 0) return;
    x = finite;
    sumAboutMean(x, count);
  }
  scan(x, count);
  merge(count);
}

/** Copies a chunk's finite values to `finite`, counts the others, and returns how many there are. */
function keepFinite(x: usize, count: i32): i32 {
  let to = finite;
  for (const end = x + (<usize>count << 2); x < end; x += 4) {
    const v = load<f32>(x);
    store<f32>(to, v);
    if (abs(v) < Infinity) to += 4;
    else if (v != v) nanCount++;
    else infinityCount++;
  }
  return <i32>(to - finite) >> 2;
}

/** Sums about the mean so far, or again about the chunk's own if that is more than four of its deviations away. */
function sumAboutMean(x: usize, count: i32): void {
  shift = n ? mean : <f64>load<f32>(x);
  sumPowers(x, count, shift);
  if (s2 - s1 * s1 / count < s2 / 16) {
    shift += s1 / count;
    sumPowers(x, count, shift);
  }
}

/** Takes in extremes, zeros and subnormals of finite values. */
function scan(x: usize, count: i32): void {
  let low = f32x4.splat(smallest), high = f32x4.splat(largest), zeros = i32x4.splat(0), tiny = i32x4.splat(0);
  for (const end = x + (<usize>(count & ~7) << 2); x < end; x += 32) {
    const v = v128.load(x), w = v128.load(x, 16);
    low = f32x4.pmin(f32x4.pmin(low, v), w);
    high = f32x4.pmax(f32x4.pmax(high, v), w);
    zeros = i32x4.add(zeros, i32x4.add(f32x4.eq(v, f32x4.splat(0)), f32x4.eq(w, f32x4.splat(0)))); // −1 for each
    tiny = i32x4.add(tiny, i32x4.add(isTiny(v), isTiny(w)));
  }
  smallest = min(min(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)), min(f32x4.extract_lane(low, 2), f32x4.extract_lane(low, 3)));
  largest = max(max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)), max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)));
  zeroCount -= sumLanes(zeros);
  subnormalCount += sumLanes(zeros) - sumLanes(tiny);
  for (let rest = count & 7; rest > 0; --rest, x += 4) {
    const v = load<f32>(x);
    smallest = min(smallest, v);
    largest = max(largest, v);
    if (v == 0) zeroCount++;
    else if (abs(v) < SMALLEST_NORMAL) subnormalCount++;
  }
}

/** Zero or subnormal. */
@inline function isTiny(v: v128): v128 {
  return f32x4.lt(f32x4.abs(v), f32x4.splat(SMALLEST_NORMAL));
}

@inline function sumLanes(v: v128): i32 {
  return i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3);
}

/** Merges the chunk's count values into the totals. */
function merge(count: i32): void {
  const k = <f64>count;
  const e = s1 / k;
  const b2 = max(0, s2 - e * s1);
  const b3 = s3 - 3 * e * s2 + 2 * e * e * s1;
  const b4 = max(0, s4 - 4 * e * s3 + 6 * e * e * s2 - 3 * e * e * e * s1);
  const total = n + k;
  const delta = shift + e - mean;
  const step = delta / total;
  const cross = delta * step * n * k;
  m4 += b4 + cross * step * step * (n * n - n * k + k * k) + 6 * step * step * (n * n * b2 + k * k * m2) + 4 * step * (n * b3 - k * m3);
  m3 += b3 + cross * step * (n - k) + 3 * step * (n * b2 - k * m2);
  m2 += b2 + cross;
  mean += step * k;
  n = total;
}

function write(out: usize): void {
  const variance = m2 / n;
  store<f64>(out, n);
  store<f64>(out, n ? mean : NaN, 8);
  store<f64>(out, sqrt(variance), 16);
  store<f64>(out, sqrt(mean * mean + variance), 24);
  store<f64>(out, n ? smallest : NaN, 32);
  store<f64>(out, n ? largest : NaN, 40);
  store<f64>(out, m3 / n / (variance * sqrt(variance)), 48);
  store<f64>(out, m4 / n / (variance * variance) - 3, 56);
  store<f64>(out, zeroCount, 64);
  store<f64>(out, nanCount, 72);
  store<f64>(out, infinityCount, 80);
  store<f64>(out, subnormalCount, 88);
}
