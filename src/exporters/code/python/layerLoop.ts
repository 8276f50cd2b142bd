import type { Lines } from '../entries.ts';
import { indent, uses } from './text.ts';

/** A loop over all layers' fan-in `n` and fan-out `m`; with their numbers `i` from 1, and `depth` before it, where the lines use them. */
export const layerLoop = (lines: Lines): string[] => [
  ...(uses(lines, 'depth') ? ['depth = len(widths) - 1'] : []),
  uses(lines, 'i') ? 'for i, (n, m) in enumerate(zip(widths, widths[1:]), start=1):' : 'for n, m in zip(widths, widths[1:]):',
  ...indent(lines),
];
