/**
 * The error function and its complement, by the rational Chebyshev approximations of W. J. Cody, “Rational Chebyshev
 * approximations for the error function”, Math. Comp. 23 (1969); coefficients as in his CALERF. Relative error about 1e-15.
 */

/** erf(x) for |x| ≤ 0.46875, numerator and denominator in x², highest power first; likewise below. */
const SMALL_TOP = [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694];
const SMALL_BOTTOM = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];

/** exp(x²) erfc(x) for 0.46875 ≤ x ≤ 4, in x. */
const MIDDLE_TOP = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769, 1712.0476126340707,
  2051.0783778260716, 1230.3393547979972,
];
const MIDDLE_BOTTOM = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597, 4362.619090143247,
  3439.3676741437216, 1230.3393548037495,
];

/** (1/√π − x exp(x²) erfc(x)) x² for x ≥ 4, in 1/x². */
const LARGE_TOP = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275, 0.0006587491615298378,
];
const LARGE_BOTTOM = [1, 2.568520192289822, 1.8729528499234604, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918];

const INVERSE_SQRT_PI = 0.5641895835477563;

/** erf(x) = 2/√π ∫₀ˣ exp(−t²) dt; NaN for NaN. */
export function erf(x: number, exp: (x: number) => number = Math.exp): number {
  if (Math.abs(x) <= 0.46875) return x * ratio(SMALL_TOP, SMALL_BOTTOM, x * x);
  return x < 0 ? tail(-x, exp) - 1 : 1 - tail(x, exp);
}

/** erfc(x) = 1 − erf(x), without cancellation for large x; NaN for NaN. */
export function erfc(x: number): number {
  if (Math.abs(x) <= 0.46875) return 1 - erf(x);
  return x < 0 ? 2 - tail(-x, Math.exp) : tail(x, Math.exp);
}

/** erfc(x) for x > 0.46875. */
function tail(x: number, exp: (x: number) => number): number {
  if (x > 27) return 0;
  // exp(−x²) with the square split, so that its rounding is not magnified (CALERF's device).
  const head = Math.trunc(x * 16) / 16;
  const gaussian = exp(-head * head) * exp(-(x - head) * (x + head));
  if (x <= 4) return gaussian * ratio(MIDDLE_TOP, MIDDLE_BOTTOM, x);
  const u = 1 / (x * x);
  return (gaussian * (INVERSE_SQRT_PI - u * ratio(LARGE_TOP, LARGE_BOTTOM, u))) / x;
}

function ratio(top: readonly number[], bottom: readonly number[], x: number): number {
  return polynomial(top, x) / polynomial(bottom, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
