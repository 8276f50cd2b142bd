const CUT = 3;

/**
 * The density at the top of a cell that two networks share: the higher peak, but at most three times the lower one; a network that
 * has collapsed to a needle must not flatten the other. A peak above is cut, and `peakCut` says so. A peak below `floor`, the density
 * of a tensor spread evenly over the view, belongs to a network that has left it and lowers nothing. 1 if nothing has a density.
 */
export function sharedDensityMax(maxima: readonly number[], floor: number): number {
  const present = maxima.filter(m => m > 0 && Number.isFinite(m));
  if (present.length === 0) return 1;
  const highest = Math.max(...present);
  return Math.min(highest, CUT * Math.min(highest, ...present.filter(m => m >= floor)));
}
