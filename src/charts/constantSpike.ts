import { coordinate } from './coordinate.ts';

/** A tensor whose values are all one: an arrow, as a point mass is drawn in textbooks, at `px` from y = height up to y = 0. Stroked, not filled. */
export function constantSpike(px: number, height: number): string {
  return `M${coordinate(px)} ${coordinate(height)}V1M${coordinate(px - 3.5)} 5.5L${coordinate(px)} 1L${coordinate(px + 3.5)} 5.5`;
}
