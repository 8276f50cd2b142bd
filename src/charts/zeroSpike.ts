import { coordinate } from './coordinate.ts';

const RADIUS = 2.5;

/** A tensor of zeros only, a dead layer: a flat line from `left` to `right` and an empty ring on a stem where 0 stands. Stroked, not filled. */
export function zeroSpike(px: number, left: number, right: number, height: number): string {
  const line = `M${coordinate(left)} ${coordinate(height)}H${coordinate(right)}`;
  const stem = `M${coordinate(px)} ${coordinate(height)}V${coordinate(2 * RADIUS + 0.5)}`;
  return `${line}${stem}a${RADIUS} ${RADIUS} 0 1 1 0.1 0Z`;
}
