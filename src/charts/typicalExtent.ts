const GAP = 100;
const MOST_OUTLIERS = 0.25;

/**
 * The largest of the extents that the view should hold. Extents that stand more than a hundredfold above all others are left out
 * while they are at most a quarter of all: one exploding layer must not flatten the rest. A steady growth has no such gap and is
 * shown whole. 0 for none; what is not a positive finite number does not count.
 */
export function typicalExtent(extents: readonly number[]): number {
  const sorted = extents.filter(e => e > 0 && Number.isFinite(e)).sort((a, b) => b - a);
  const most = Math.floor(sorted.length * MOST_OUTLIERS);
  for (let outliers = most; outliers > 0; outliers--) {
    if (sorted[outliers - 1]! > GAP * sorted[outliers]!) return sorted[outliers]!;
  }
  return sorted[0] ?? 0;
}
