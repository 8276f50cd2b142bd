// What an optimizer does to values w (count) by their gradient dw, four at a time; each value on its own, so that slicing changes nothing.
// Scalars come in float64, since 1 − beta loses half its digits in float32.

import { loadPart, storePart } from './lanes';

/** w −= rate · dw */
export function updateSgd(w: usize, dw: usize, count: i32, rate: f64): void {
  const r = f32x4.splat(<f32>rate);
  for (const end = w + (<usize>(count & ~3) << 2); w < end; w += 16, dw += 16) {
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(r, v128.load(dw))));
  }
  const rest = count & 3;
  if (rest) storePart(w, f32x4.sub(loadPart(w, rest), f32x4.mul(r, loadPart(dw, rest))), rest);
}

/** v = momentum · v + dw; w −= rate · v */
export function updateMomentum(w: usize, dw: usize, v: usize, count: i32, rate: f64, momentum: f64): void {
  const r = f32x4.splat(<f32>rate), f = f32x4.splat(<f32>momentum);
  for (const end = w + (<usize>(count & ~3) << 2); w < end; w += 16, dw += 16, v += 16) {
    const next = f32x4.add(f32x4.mul(f, v128.load(v)), v128.load(dw));
    v128.store(v, next);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(r, next)));
  }
  const rest = count & 3;
  if (rest) {
    const next = f32x4.add(f32x4.mul(f, loadPart(v, rest)), loadPart(dw, rest));
    storePart(v, next, rest);
    storePart(w, f32x4.sub(loadPart(w, rest), f32x4.mul(r, next)), rest);
  }
}

/** v = momentum · v + dw; w −= rate · (dw + momentum · v) */
export function updateNesterov(w: usize, dw: usize, v: usize, count: i32, rate: f64, momentum: f64): void {
  const r = f32x4.splat(<f32>rate), f = f32x4.splat(<f32>momentum);
  for (const end = w + (<usize>(count & ~3) << 2); w < end; w += 16, dw += 16, v += 16) {
    const g = v128.load(dw);
    const next = f32x4.add(f32x4.mul(f, v128.load(v)), g);
    v128.store(v, next);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(r, f32x4.add(g, f32x4.mul(f, next)))));
  }
  const rest = count & 3;
  if (rest) {
    const g = loadPart(dw, rest);
    const next = f32x4.add(f32x4.mul(f, loadPart(v, rest)), g);
    storePart(v, next, rest);
    storePart(w, f32x4.sub(loadPart(w, rest), f32x4.mul(r, f32x4.add(g, f32x4.mul(f, next)))), rest);
  }
}

/** v = old · v + fresh · dw²; w −= rate · dw / (√v + epsilon) */
export function updateBySquares(
  w: usize, dw: usize, v: usize, count: i32, rate: f64, old: f64, fresh: f64, epsilon: f64,
): void {
  const r = f32x4.splat(<f32>rate), e = f32x4.splat(<f32>epsilon), one = f32x4.splat(1);
  const b = f32x4.splat(<f32>old), c = f32x4.splat(<f32>fresh);
  for (const end = w + (<usize>(count & ~3) << 2); w < end; w += 16, dw += 16, v += 16) {
    const g = v128.load(dw);
    const square = average(v128.load(v), b, f32x4.mul(g, g), c);
    v128.store(v, square);
    v128.store(w, f32x4.sub(v128.load(w), quotient(g, square, r, one, e)));
  }
  const rest = count & 3;
  if (rest) {
    const g = loadPart(dw, rest);
    const square = average(loadPart(v, rest), b, f32x4.mul(g, g), c);
    storePart(v, square, rest);
    storePart(w, f32x4.sub(loadPart(w, rest), quotient(g, square, r, one, e)), rest);
  }
}

/** m = beta1 · m + (1 − beta1) · dw; v = beta2 · v + (1 − beta2) · dw²; w −= step · m / (√v / root + epsilon). Kingma & Ba 2015, algorithm 1. */
export function updateAdam(
  w: usize, dw: usize, m: usize, v: usize, count: i32, step: f64, root: f64, beta1: f64, beta2: f64, epsilon: f64,
): void {
  const s = f32x4.splat(<f32>step), r = f32x4.splat(<f32>root), e = f32x4.splat(<f32>epsilon);
  const b1 = f32x4.splat(<f32>beta1), c1 = f32x4.splat(<f32>(1 - beta1));
  const b2 = f32x4.splat(<f32>beta2), c2 = f32x4.splat(<f32>(1 - beta2));
  for (const end = w + (<usize>(count & ~3) << 2); w < end; w += 16, dw += 16, m += 16, v += 16) {
    const g = v128.load(dw);
    const mean = average(v128.load(m), b1, g, c1);
    const square = average(v128.load(v), b2, f32x4.mul(g, g), c2);
    v128.store(m, mean);
    v128.store(v, square);
    v128.store(w, f32x4.sub(v128.load(w), quotient(mean, square, s, r, e)));
  }
  const rest = count & 3;
  if (rest) {
    const g = loadPart(dw, rest);
    const mean = average(loadPart(m, rest), b1, g, c1);
    const square = average(loadPart(v, rest), b2, f32x4.mul(g, g), c2);
    storePart(m, mean, rest);
    storePart(v, square, rest);
    storePart(w, f32x4.sub(loadPart(w, rest), quotient(mean, square, s, r, e)), rest);
  }
}

/** w −= rate · sign(beta1 · m + (1 − beta1) · dw); m = beta2 · m + (1 − beta2) · dw. Chen et al. 2023, algorithm 2. */
export function updateLion(w: usize, dw: usize, m: usize, count: i32, rate: f64, beta1: f64, beta2: f64): void {
  const r = f32x4.splat(<f32>rate);
  const b1 = f32x4.splat(<f32>beta1), c1 = f32x4.splat(<f32>(1 - beta1));
  const b2 = f32x4.splat(<f32>beta2), c2 = f32x4.splat(<f32>(1 - beta2));
  for (const end = w + (<usize>(count & ~3) << 2); w < end; w += 16, dw += 16, m += 16) {
    const g = v128.load(dw), mean = v128.load(m);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(r, sign(average(mean, b1, g, c1)))));
    v128.store(m, average(mean, b2, g, c2));
  }
  const rest = count & 3;
  if (rest) {
    const g = loadPart(dw, rest), mean = loadPart(m, rest);
    storePart(w, f32x4.sub(loadPart(w, rest), f32x4.mul(r, sign(average(mean, b1, g, c1)))), rest);
    storePart(m, average(mean, b2, g, c2), rest);
  }
}

/** to = share · x + (1 − share) · y; `to` may be `x` or `y`. */
export function mix(to: usize, x: usize, y: usize, count: i32, share: f64): void {
  const b = f32x4.splat(<f32>share), c = f32x4.splat(<f32>(1 - share));
  for (const end = to + (<usize>(count & ~3) << 2); to < end; to += 16, x += 16, y += 16) {
    v128.store(to, average(v128.load(x), b, v128.load(y), c));
  }
  const rest = count & 3;
  if (rest) storePart(to, average(loadPart(x, rest), b, loadPart(y, rest), c), rest);
}

/** Σ x² in float64: two sums, of the even places and of the odd ones. */
export function sumOfSquares(x: usize, count: i32): f64 {
  let sums = f64x2.splat(0);
  for (const end = x + (<usize>(count & ~1) << 2); x < end; x += 8) {
    const pair = f64x2.promote_low_f32x4(v128.load64_zero(x));
    sums = f64x2.add(sums, f64x2.mul(pair, pair));
  }
  const last = count & 1 ? <f64>load<f32>(x) : 0;
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1) + last * last;
}

/** −1, 0 or 1; NaN stays NaN. */
@inline function sign(x: v128): v128 {
  const one = f32x4.splat(1);
  const signed = v128.or(one, v128.and(x, i32x4.splat(0x80000000)));
  const zeroed = v128.and(signed, f32x4.ne(x, f32x4.splat(0)));
  return v128.bitselect(x, zeroed, f32x4.ne(x, x));
}

/** old · b + fresh · c */
@inline function average(old: v128, b: v128, fresh: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(b, old), f32x4.mul(c, fresh));
}

/** step · mean / (√square / root + epsilon) */
@inline function quotient(mean: v128, square: v128, step: v128, root: v128, epsilon: v128): v128 {
  return f32x4.div(f32x4.mul(step, mean), f32x4.add(f32x4.div(f32x4.sqrt(square), root), epsilon));
}
