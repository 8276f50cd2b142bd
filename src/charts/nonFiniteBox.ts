import type { Box } from './hatch.ts';

/** How wide the bar is, at the right end of a plot. */
const WIDTH = 5;
/** How high it is at least, so that a single NaN is seen. */
const LEAST = 4;

/**
 * The box that is hatched for a share of values that are not finite: a bar at the right end of the plot, as high as the share; the whole plot
 * if there is nothing else to draw.
 */
export function nonFiniteBox(share: number, width: number, height: number): Box {
  if (share === 1) return { x: 0, y: 0, width, height };
  const tall = Math.max(share * height, LEAST);
  return { x: width - WIDTH, y: height - tall, width: WIDTH, height: tall };
}

/** The same in a strip, where it hangs from the top over the whole width. */
export function nonFiniteStripBox(share: number, width: number, height: number): Box {
  return { x: 0, y: 0, width, height: Math.max(share * height, LEAST) };
}
