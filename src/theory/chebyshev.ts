/** The n + 1 Chebyshev points cos(πk/n) of [−1, 1], both ends among them. */
export function chebyshevPoints(n: number): number[] {
  return Array.from({ length: n + 1 }, (_, k) => Math.cos((Math.PI * k) / n));
}

/**
 * The weights with which the values at the points make the interpolating polynomial's value at x: second barycentric formula.
 * Berrut & Trefethen 2004, eqs. 4.2 and 5.4.
 */
export function interpolationWeights(points: readonly number[], x: number): number[] {
  const last = points.length - 1;
  const hit = points.indexOf(x);
  if (hit >= 0) return points.map((_, k) => (k === hit ? 1 : 0));
  const terms = points.map((point, k) => ((k % 2 === 0 ? 1 : -1) * (k === 0 || k === last ? 0.5 : 1)) / (x - point));
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map(term => term / sum);
}
