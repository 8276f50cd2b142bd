import { coordinate } from './coordinate.ts';

/**
 * The share of values beyond an edge of the view, as a flagstaff just outside of it whose flag points outwards. `outwards` is −1 at the left edge, 1 at the right.
 * Stands on y = height, never too low to be seen, 4.5 px wide; empty for none.
 */
export function overflowFlag(share: number, edge: number, outwards: -1 | 1, height: number): string {
  if (!(share > 0)) return '';
  const tall = Math.max(share * height, 6);
  const near = coordinate(edge + outwards);
  const staff = coordinate(edge + outwards * 2.5);
  const tip = coordinate(edge + outwards * 5);
  const top = height - tall;
  const y = (dy: number) => coordinate(top + dy);
  return `M${near} ${coordinate(height)}V${y(0)}H${staff}L${tip} ${y(2.5)}L${staff} ${y(5)}V${coordinate(height)}Z`;
}
