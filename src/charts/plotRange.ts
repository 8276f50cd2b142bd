/** Room left and right of the values, for overflow flags and the bar of what is not finite. */
export const PLOT_INSET = 10;
/** Room above the densities, for the chevron of a cut peak. */
export const PLOT_HEAD = 6;
/** Room below the base line, for the ticks of the means. */
export const PLOT_FOOT = 6;

/** Where the lowest and highest value in view stand in a plot of this width, in px. */
export function plotRange(width: number): [number, number] {
  return [PLOT_INSET, Math.max(PLOT_INSET + 1, width - PLOT_INSET)];
}
