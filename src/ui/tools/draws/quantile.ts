/**
 * The p-quantile of numbers, interpolated as NumPy does by default (Hyndman & Fan's type 7): exact over these values. ∞ counts as larger than any number,
 * NaN as larger still; between a number and one of them it is that. NaN for nothing. `sorted` is from `rising`.
 */
export function quantile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return place === below || low === high ? low : low + (high - low) * (place - below);
}

/** In rising order, NaN last. */
export const rising = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
