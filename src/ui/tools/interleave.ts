/** The order of `count` jobs of A and, where there are more, as many of B behind them: by turns. */
export function interleave(total: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => (total > count ? [k, count + k] : [k])).flat();
}
