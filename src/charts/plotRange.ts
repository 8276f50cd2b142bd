/** Room left and right of the values in a plot, for overflow flags and the bar of what is not finite. */
const PLOT_INSET = 10;
/** Room above the densities, for the chevron of a cut peak. */
export const PLOT_HEAD = 6;
/** Room below the base line, for the triangles of the means. */
export const PLOT_FOOT = 6;
/** Room below and above the values in a strip, for what leaves the view. */
export const STRIP_INSET = 5;

/** Where the lowest and highest value in view stand in a `HistogramPlot` of this width, in px from its left edge. */
export function plotRange(width: number): [number, number] {
  return [PLOT_INSET, Math.max(PLOT_INSET + 1, width - PLOT_INSET)];
}

/** Where the lowest and highest value in view stand in a `StripPlot` of this height, in px from its top. */
export function stripRange(height: number): [number, number] {
  return [Math.max(STRIP_INSET + 1, height - STRIP_INSET), STRIP_INSET];
}
