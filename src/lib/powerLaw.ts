/**
 * The exponent p of the power law y ∝ x^p that lies nearest to the points, by least squares of the logarithms. Points that have none (0, negative, not finite) do not count; NaN where fewer than two
 * different x remain.
 */
export function exponentOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const mean = (of: (log: readonly [number, number]) => number) => logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean(([x, y]) => (x - meanX) * (y - meanY)) / mean(([x]) => (x - meanX) ** 2);
}
