import { coordinate } from './coordinate.ts';

/** The share of values beyond the end of a strip, as a bar across with that width, just outside of the view at y = edge; empty for none. */
export function stripOverflow(share: number, edge: number, outwards: -1 | 1, width: number): string {
  if (!(share > 0)) return '';
  const wide = Math.min(width, Math.max(share * width, 2));
  const left = coordinate((width - wide) / 2);
  const near = edge + outwards;
  return `M${left} ${coordinate(near)}h${coordinate(wide)}v${outwards}L${coordinate(width / 2)} ${coordinate(near + 3 * outwards)}L${left} ${coordinate(near + outwards)}Z`;
}
