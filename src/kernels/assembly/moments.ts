// Count, mean, standard deviation, rms, extremes, skewness, kurtosis and the odd values of an array, in one pass, in float64.
// Chunk by chunk: sums of the first four powers of (x − shift), the shift near the mean so that nothing cancels, turned into central
// moments and merged (Pébay 2008, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order moments").

const CHUNK = 1024;
const finite: usize = memory.data(CHUNK * 4, 16); // a chunk's finite values, where not all are

// Of all values so far: count, mean, sums of powers of (x − mean).
let n: f64, mean: f64, m2: f64, m3: f64, m4: f64;
let smallest: f32, largest: f32;
let zeroCount: i32, nanCount: i32, infinityCount: i32, subnormalCount: i32;
// Of one chunk: sums of powers of (x − shift).
let s1: f64, s2: f64, s3: f64, s4: f64;

/** 12 float64 at `out`, in the order of `momentFields`, of x (count). */
export function moments(x: usize, count: i32, out: usize): void {
  n = 0; mean = 0; m2 = 0; m3 = 0; m4 = 0;
  smallest = Infinity; largest = -Infinity;
  zeroCount = 0; nanCount = 0; infinityCount = 0; subnormalCount = 0;
  for (let i = 0; i < count; i += CHUNK) addChunk(x + (<usize>i << 2), min(CHUNK, count - i));
  write(out);
}

function addChunk(x: usize, count: i32): void {
  let rest = 0;
  for (let i = 0; i < count; ++i) {
    const v = load<f32>(x + (<usize>i << 2));
    if (v != v) nanCount++;
    else if (abs(v) == Infinity) infinityCount++;
    else {
      if (v == 0) zeroCount++;
      else if (abs(v) < 1.1754943508222875e-38) subnormalCount++;
      smallest = min(smallest, v);
      largest = max(largest, v);
      store<f32>(finite + (<usize>rest << 2), v);
      rest++;
    }
  }
  if (rest) merge(finite, rest);
}

function powerSums(x: usize, count: i32, shift: f64): void {
  s1 = 0; s2 = 0; s3 = 0; s4 = 0;
  for (let i = 0; i < count; ++i) {
    const d = <f64>load<f32>(x + (<usize>i << 2)) - shift;
    const d2 = d * d;
    s1 += d; s2 += d2; s3 += d2 * d; s4 += d2 * d2;
  }
}

function merge(x: usize, count: i32): void {
  let shift = n ? mean : <f64>load<f32>(x);
  powerSums(x, count, shift);
  const k = <f64>count;
  if (s2 - s1 * s1 / k < s2 / 16) { // the shift is more than four deviations away
    shift += s1 / k;
    powerSums(x, count, shift);
  }
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
