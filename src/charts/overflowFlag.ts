import { coordinate } from './coordinate.ts';

const FLAG = 5;

/**
 * The share of values beyond an edge of the view, as a staff just outside of it that stands on y = height; a low stub if they are few, with a flag
 * that points outwards if they are many. `outwards` is −1 at the left edge, 1 at the right. 4 px wide; empty for none.
 */
export function overflowFlag(share: number, edge: number, outwards: -1 | 1, height: number): string {
  if (!(share > 0)) return '';
  const tall = Math.max(share * height, 2);
  const flag = tall > FLAG ? FLAG : 0;
  const y = (dy: number) => coordinate(height - tall + dy);
  const near = coordinate(edge + outwards);
  const staff = coordinate(edge + outwards * 2.5);
  const tip = coordinate(edge + outwards * (flag > 0 ? 5 : 2.5));
  return `M${near} ${coordinate(height)}V${y(0)}H${staff}L${tip} ${y(flag / 2)}L${staff} ${y(flag)}V${coordinate(height)}Z`;
}
