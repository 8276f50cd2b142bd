const CUT = 3;

/**
 * The density at the top of a cell that two networks share: the higher peak, but at most three times the lower one; a network that
 * has collapsed to a needle must not flatten the other. A peak above is cut, and `peakCut` says so. 1 if nothing has a density.
 */
export function sharedDensityMax(maxima: readonly number[]): number {
  const present = maxima.filter(m => m > 0 && Number.isFinite(m));
  if (present.length === 0) return 1;
  return Math.min(Math.max(...present), CUT * Math.min(...present));
}
