// Elementary functions on four float32 at once, as polynomials after range reduction (coefficients by Moshier, Cephes 2.2, single
// precision, unless said). They are made of + − × ÷ and bit operations only, so their bits are the same everywhere. A few ulp; NaN → NaN.
// pmin(x, …) and pmax(x, …) are written with x first: so they carry x's NaN, and are one machine instruction.

const LOG2E: f32 = 1.4426950408889634;
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440e-4;
const ROUND: f32 = 12582912.0; // 1.5 × 2²³: adding it rounds to an integer, which then stands in the low bits

@inline export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** c + x·p */
@inline export function horner(p: v128, x: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(p, x), splat(c));
}

/** p·x + q: with x a square, two halves of a polynomial, whose chains of operations then run side by side (Estrin). */
@inline export function join(p: v128, x: v128, q: v128): v128 {
  return f32x4.add(f32x4.mul(p, x), q);
}

/** a·x + b */
@inline export function linear(x: v128, a: f32, b: f32): v128 {
  return horner(splat(a), x, b);
}

@inline export function select(mask: v128, yes: v128, no: v128): v128 {
  return v128.bitselect(yes, no, mask);
}

@inline export function clamp(x: v128, low: f32, high: f32): v128 {
  return f32x4.pmin(f32x4.pmax(x, splat(low)), splat(high));
}

/** 2ⁿ for integers n from −126 to 127. */
@inline function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** eʳ − 1 for |r| ≤ ln 2 / 2. */
@inline export function expm1Reduced(r: v128): v128 {
  const r2 = f32x4.mul(r, r);
  let q = join(linear(r, 1.9875691500e-4, 1.3981999507e-3), r2, linear(r, 8.3334519073e-3, 4.1665795894e-2));
  q = join(q, r2, linear(r, 1.6666665459e-1, 5.0000001201e-1));
  return join(q, r2, r);
}

/** x − n·ln 2 in two steps, the first exact. */
@inline function reduceByLn2(x: v128, n: v128): v128 {
  return f32x4.sub(f32x4.sub(x, f32x4.mul(n, splat(LN2_HIGH))), f32x4.mul(n, splat(LN2_LOW)));
}

/** eˣ, into the subnormals and to 0 and ∞. */
@inline export function exp(x: v128): v128 {
  const clamped = f32x4.pmax(f32x4.pmin(x, splat(89)), splat(-105));
  const rounded = f32x4.add(f32x4.mul(clamped, splat(LOG2E)), splat(ROUND));
  const r = reduceByLn2(clamped, f32x4.sub(rounded, splat(ROUND)));
  const n = i32x4.sub(rounded, splat(ROUND));
  const half = i32x4.shr_s(n, 1); // in two factors, since 2ⁿ itself may not be a normal number
  const e = f32x4.add(expm1Reduced(r), splat(1));
  return f32x4.mul(f32x4.mul(e, powerOfTwo(half)), powerOfTwo(i32x4.sub(n, half)));
}

/** eˣ − 1 for x ≤ 0, without cancellation near 0. */
@inline export function expm1(x: v128): v128 {
  const clamped = f32x4.pmax(x, splat(-20));
  const rounded = roundedLog2(clamped);
  return expm1Scaled(expm1Reduced(afterLog2(clamped, rounded)), rounded);
}

/** The steps of `expm1`, for loops that take several vectors through each: log₂ eˣ rounded to an integer, in the low bits; */
@inline export function roundedLog2(x: v128): v128 {
  return f32x4.add(f32x4.mul(x, splat(LOG2E)), splat(ROUND));
}

/** what is left of x; */
@inline export function afterLog2(x: v128, rounded: v128): v128 {
  return reduceByLn2(x, f32x4.sub(rounded, splat(ROUND)));
}

/** and eʳ − 1 of what is left, scaled back. */
@inline export function expm1Scaled(e: v128, rounded: v128): v128 {
  const s = powerOfTwo(i32x4.sub(rounded, splat(ROUND)));
  return f32x4.add(f32x4.mul(s, e), f32x4.sub(s, splat(1)));
}

@inline export function expMinusAbs(x: v128): v128 {
  return exp(f32x4.neg(f32x4.abs(x)));
}

/** 1/(1 + e⁻ˣ), with full relative precision on both sides. */
@inline export function sigmoid(x: v128): v128 {
  const e = expMinusAbs(x);
  return f32x4.div(select(f32x4.lt(x, splat(0)), e, splat(1)), f32x4.add(e, splat(1)));
}

/** tanh x = −(e − 1)/(e + 1) with e = exp(−2|x|), and x's sign. */
@inline export function tanh(x: v128): v128 {
  return tanhFromExpm1(expm1(f32x4.mul(f32x4.abs(x), splat(-2))), x);
}

/** `e` = exp(−2|x|) − 1. */
@inline export function tanhFromExpm1(e: v128, x: v128): v128 {
  const t = f32x4.abs(f32x4.div(e, f32x4.add(e, splat(2))));
  return v128.or(t, v128.and(x, splat(-0.0)));
}

/** ln x for normal x > 0. */
@inline export function log(x: v128): v128 {
  // x = m·2ᵉ with m from √½ to √2: 0x3f3504f3 is √½.
  const e = i32x4.shr_s(i32x4.sub(x, i32x4.splat(0x3f3504f3)), 23);
  const m = f32x4.sub(i32x4.sub(x, i32x4.shl(e, 23)), splat(1));
  const n = f32x4.convert_i32x4_s(e);
  const m2 = f32x4.mul(m, m);
  let p = join(splat(7.0376836292e-2), m2, linear(m, -1.1514610310e-1, 1.1676998740e-1));
  p = join(p, m2, linear(m, -1.2420140846e-1, 1.4249322787e-1));
  p = join(p, m2, linear(m, -1.6668057665e-1, 2.0000714765e-1));
  p = join(p, m2, linear(m, -2.4999993993e-1, 3.3333331174e-1));
  const y = f32x4.add(f32x4.mul(f32x4.mul(p, m), m2), f32x4.mul(n, splat(LN2_LOW)));
  return f32x4.add(f32x4.add(f32x4.sub(y, f32x4.mul(m2, splat(0.5))), m), f32x4.mul(n, splat(LN2_HIGH)));
}

/** ln(1 + e) for 0 ≤ e ≤ 1, as 2 artanh(e / (2 + e)); minimax fit, 4e-9. */
@inline export function log1p(e: v128): v128 {
  const s = f32x4.div(e, f32x4.add(e, splat(2)));
  const w = f32x4.mul(s, s);
  let p = horner(splat(0.28178335), w, 0.27960603);
  p = horner(p, w, 0.40024910);
  p = horner(p, w, 0.66666315);
  p = horner(p, w, 2.0);
  return f32x4.mul(p, s);
}

/** Φ(−y) for y ≥ 0, Φ the normal distribution function, given g = exp(−y²/2): g times a minimax polynomial in 1/(1 + 0.3y), 6e-8. */
@inline export function normalTail(y: v128, g: v128): v128 {
  const t = f32x4.div(splat(1), horner(y, splat(0.3), 1));
  const t2 = f32x4.mul(t, t);
  let p = join(splat(0.0384252509), t2, linear(t, -0.169394095, 0.229130313));
  p = join(p, t2, linear(t, -0.0770432507, 0.142905384));
  p = join(p, t2, linear(t, 0.0945264494, 0.121960381));
  p = join(p, t2, linear(t, 0.119482102, 7.4948958e-6));
  return f32x4.mul(g, p);
}
