import { hatch } from './hatch.ts';

/** How wide the bar is, at the right end of the plot. */
export const NON_FINITE_WIDTH = 5;
const SPACING = 3;

/** The share of values that are not finite, as a hatched bar that ends at `right` and stands on y = height; never too low to be seen, empty for none. */
export function nonFiniteBar(share: number, right: number, height: number, mirrored = false): string {
  if (!(share > 0)) return '';
  const tall = Math.max(share * height, 4);
  return hatch({ x: right - NON_FINITE_WIDTH, y: height - tall, width: NON_FINITE_WIDTH, height: tall }, SPACING, mirrored);
}
