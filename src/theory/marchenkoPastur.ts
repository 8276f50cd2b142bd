/** The range of the singular values of a large (n, m) matrix of independent entries of this variance: std·|√n − √m| … std·(√n + √m). */
export function singularValueEdges(n: number, m: number, variance: number): readonly [number, number] {
  const std = Math.sqrt(variance);
  return [std * Math.abs(Math.sqrt(n) - Math.sqrt(m)), std * (Math.sqrt(n) + Math.sqrt(m))];
}

/**
 * The density of its min(n, m) singular values at s ≥ 0: √((b² − s²)(s² − a²)) / (π·k·variance·s), k = min(n, m), between the edges a and b, and 0
 * outside. Marchenko & Pastur 1967, in s instead of s².
 */
export function singularValueDensity(n: number, m: number, variance: number, s: number): number {
  const [low, high] = singularValueEdges(n, m, variance);
  if (s < low || s > high || s === 0) return s === 0 && low === 0 ? high / (Math.PI * n * variance) : 0;
  return Math.sqrt((high * high - s * s) * (s * s - low * low)) / (Math.PI * Math.min(n, m) * variance * s);
}
