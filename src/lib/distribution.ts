/** The distributions that a kernel can fill a tensor with. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly std: number }
  /** Normal(mean, std) cut at mean ± 2 std; `std` is that of the normal before the cut. */
  | { readonly kind: 'truncatedNormal'; readonly mean: number; readonly std: number };

/** The std of a standard normal cut at ±2: √(1 − 4φ(2)/(2Φ(2) − 1)). */
export const TRUNCATED_STD = 0.87962566103423978;

export function distributionMean(d: Distribution): number {
  if (d.kind === 'constant') return d.value;
  return d.kind === 'uniform' ? (d.low + d.high) / 2 : d.mean;
}

export function distributionVariance(d: Distribution): number {
  switch (d.kind) {
    case 'constant':
      return 0;
    case 'uniform':
      return (d.high - d.low) ** 2 / 12;
    case 'normal':
      return d.std ** 2;
    case 'truncatedNormal':
      return (d.std * TRUNCATED_STD) ** 2;
  }
}

/** The density at x; a constant has none (NaN). */
export function distributionDensity(d: Distribution, x: number): number {
  switch (d.kind) {
    case 'constant':
      return Number.NaN;
    case 'uniform':
      return x >= d.low && x <= d.high ? 1 / (d.high - d.low) : 0;
    default: {
      const u = (x - d.mean) / d.std;
      const normal = Math.exp((-u * u) / 2) / (d.std * Math.sqrt(2 * Math.PI));
      if (d.kind === 'normal') return normal;
      return Math.abs(u) <= 2 ? normal / 0.9544997361036416 : 0;
    }
  }
}
