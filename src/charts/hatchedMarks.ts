import { coordinate } from './coordinate.ts';
import { type Box, hatch } from './hatch.ts';
import type { Mark, Network } from './mark.ts';

/** What is not finite: hatched, B's strokes mirrored, and framed in the network's colour. */
export function hatchedMarks(network: Network, box: Box, spacing: number): Mark[] {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(coordinate);
  return [
    { kind: 'mark-hatch', network, d: hatch(box, spacing, network === 'b') },
    { kind: 'mark-frame', network, d: `M${x} ${y}h${width}v${height}h-${width}Z` },
  ];
}
