// The output's losses and their gradients, of the mean over the batch. Letters: B batch size, C classes; labels (B) int32, targets t one an output.

import { exp, splat } from './elementary';
import { loadPart, storePart } from './lanes';

const NEGATIVE_INFINITY: f32 = -Infinity;

/** p (B × C) = softmax(z), dz = (p − onehot) / B; returns the mean of ln Σ exp(z − max) − (z[label] − max), in float64. */
export function softmaxCrossEntropy(p: usize, dz: usize, z: usize, labels: usize, B: i32, C: i32): f64 {
  const stride = <usize>C << 2;
  const batch = <f32>B;
  let loss: f64 = 0;
  for (let i = 0; i < B; ++i) {
    const label = <usize>load<i32>(labels + (<usize>i << 2)) << 2;
    const largest = maximum(z, C);
    const sum = exponentials(p, z, C, largest);
    scaleRow(p, p, C, <f32>sum);
    scaleRow(dz, p, C, batch);
    store<f32>(dz + label, (load<f32>(p + label) - 1) / batch);
    loss += NativeMath.log(sum) - (<f64>load<f32>(z + label) - <f64>largest);
    p += stride;
    dz += stride;
    z += stride;
  }
  return loss / B;
}

/** The largest of a row (C), NaN if there is one. */
function maximum(z: usize, C: i32): f32 {
  let m = splat(NEGATIVE_INFINITY);
  const end = z + (<usize>(C & ~3) << 2);
  for (; z < end; z += 16) m = f32x4.max(m, v128.load(z));
  let largest = max(max(f32x4.extract_lane(m, 0), f32x4.extract_lane(m, 1)), max(f32x4.extract_lane(m, 2), f32x4.extract_lane(m, 3)));
  for (let rest = C & 3; rest > 0; --rest, z += 4) largest = max(largest, load<f32>(z));
  return largest;
}

/** p (C) = exp(z (C) − largest); returns their sum, in float64. */
function exponentials(p: usize, z: usize, C: i32, largest: f32): f64 {
  const shift = splat(largest);
  let even = f64x2.splat(0), odd = f64x2.splat(0);
  const end = z + (<usize>(C & ~3) << 2);
  for (; z < end; z += 16, p += 16) {
    const e = exp(f32x4.sub(v128.load(z), shift));
    v128.store(p, e);
    even = f64x2.add(even, f64x2.promote_low_f32x4(e));
    odd = f64x2.add(odd, f64x2.promote_low_f32x4(v128.shuffle<i32>(e, e, 2, 3, 2, 3)));
  }
  const both = f64x2.add(even, odd);
  let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
  const rest = C & 3;
  if (rest) {
    storePart(p, exp(f32x4.sub(loadPart(z, rest), shift)), rest);
    for (let i = 0; i < rest; ++i) sum += load<f32>(p + (<usize>i << 2));
  }
  return sum;
}

/** to (C) = from (C) / divisor. */
function scaleRow(to: usize, from: usize, C: i32, divisor: f32): void {
  const d = splat(divisor);
  const end = from + (<usize>(C & ~3) << 2);
  for (; from < end; from += 16, to += 16) v128.store(to, f32x4.div(v128.load(from), d));
  const rest = C & 3;
  if (rest) storePart(to, f32x4.div(loadPart(from, rest), d), rest);
}

/** da = 2 (a − t) / count; returns the mean of (a − t)², in float64. */
export function meanSquaredError(da: usize, a: usize, t: usize, count: i32): f64 {
  const factor = <f32>(2 / <f64>count);
  let loss: f64 = 0;
  for (const end = a + (<usize>count << 2); a < end; a += 4, t += 4, da += 4) {
    const error = load<f32>(a) - load<f32>(t);
    store<f32>(da, factor * error);
    loss += <f64>error * <f64>error;
  }
  return loss / count;
}

/** da = sign(a − t) / count, 0 where they are equal; returns the mean of |a − t|, in float64. */
export function meanAbsoluteError(da: usize, a: usize, t: usize, count: i32): f64 {
  const step = <f32>(1 / <f64>count);
  let loss: f64 = 0;
  for (const end = a + (<usize>count << 2); a < end; a += 4, t += 4, da += 4) {
    const error = load<f32>(a) - load<f32>(t);
    store<f32>(da, error > 0 ? step : error < 0 ? -step : error);
    loss += <f64>abs(error);
  }
  return loss / count;
}

/** With e = a − t: da = e / count where |e| ≤ delta, ±delta / count beyond; returns the mean of e²/2, beyond of delta (|e| − delta/2), in float64. */
export function huber(da: usize, a: usize, t: usize, count: i32, delta: f64): f64 {
  const factor = <f32>(1 / <f64>count);
  const bound = <f32>delta;
  let loss: f64 = 0;
  for (const end = a + (<usize>count << 2); a < end; a += 4, t += 4, da += 4) {
    const error = load<f32>(a) - load<f32>(t);
    const e = <f64>abs(error);
    const far = e > delta;
    store<f32>(da, factor * (far ? (error > 0 ? bound : -bound) : error));
    loss += far ? delta * (e - delta / 2) : (e * e) / 2;
  }
  return loss / count;
}

/** dz = (p − t) / count, p = σ(z); returns the mean of max(z, 0) − zt + ln(1 + exp(−|z|)), in float64. */
export function binaryCrossEntropy(dz: usize, z: usize, p: usize, t: usize, count: i32): f64 {
  const size = <f32>count;
  let loss: f64 = 0;
  for (const end = z + (<usize>count << 2); z < end; z += 4, p += 4, t += 4, dz += 4) {
    const logit = <f64>load<f32>(z);
    const target = load<f32>(t);
    store<f32>(dz, (load<f32>(p) - target) / size);
    loss += max(logit, 0) - logit * <f64>target + NativeMath.log1p(NativeMath.exp(-abs(logit)));
  }
  return loss / count;
}
