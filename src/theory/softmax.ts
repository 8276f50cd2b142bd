/** Below it the first order in the variance is exact to 1e-4; above the other, the law 1 − E ∝ 1/√q of nearly decided outputs. */
const SMALL = 0.01;
const LARGE = 100;
/** A step that the trapezoidal rule resolves exp(−eˣ) with, whose strip of analyticity is π/2 to each side, to 1e-12. */
const STEP = 0.35;
const REACH = 8.5;

let last = { variance: Number.NaN, classes: 0, value: 0 };

/**
 * E[Σp²] of the softmax of C independent N(0, q) values: 1/C for q = 0 (uniform) up to 1 (decided). From 1/S² = ∫ t·exp(−tS) dt, S = Σeᶻ, with t = eˣ:
 * C ∫ E[g₂(x + z)]·E[g(x + z)]^(C−1) dx, g(y) = exp(−eʸ), g₂(y) = e²ʸg(y); both by the trapezoidal rule on one grid.
 */
export function concentration(variance: number, classes: number): number {
  if (!(variance >= 0)) return Number.NaN;
  if (variance > LARGE) return 1 - (1 - concentration(LARGE, classes)) * Math.sqrt(LARGE / variance);
  if (variance < SMALL) return (1 + (1 - 1 / classes) * variance) / classes;
  if (last.variance !== variance || last.classes !== classes) last = { variance, classes, value: integrate(Math.sqrt(variance), classes) };
  return last.value;
}

function integrate(std: number, classes: number): number {
  const step = Math.min(STEP, 0.7 * std);
  const half = Math.ceil((REACH * std) / step);
  const bell = Float64Array.from({ length: 2 * half + 1 }, (_, k) => {
    const u = ((k - half) * step) / std;
    return (step * Math.exp((-u * u) / 2)) / (std * Math.sqrt(2 * Math.PI));
  });
  // x from where g₂(x + z) begins for the largest z to where g(x + z) ends for the smallest.
  const first = -half - Math.ceil(18 / step);
  const count = 2 * half + Math.ceil(22 / step);
  const g = Float64Array.from({ length: count + 2 * half }, (_, k) => Math.exp(-Math.exp((first - half + k) * step)));
  const g2 = g.map((value, k) => value * Math.exp(2 * (first - half + k) * step));
  let sum = 0;
  for (let i = 0; i < count; i++) {
    let [a, b] = [0, 0];
    for (let k = 0; k < bell.length; k++) {
      a += bell[k]! * g2[i + k]!;
      b += bell[k]! * g[i + k]!;
    }
    sum += a * b ** (classes - 1);
  }
  return classes * step * sum;
}
