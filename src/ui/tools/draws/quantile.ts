/**
 * The p-quantile of numbers in rising order, interpolated as NumPy does by default (Hyndman & Fan's type 7): exact over these values. ∞ among them
 * counts as the largest; between a number and ∞ it is ∞. NaN for nothing.
 */
export function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return place === below || low === high ? low : low + (high - low) * (place - below);
}
