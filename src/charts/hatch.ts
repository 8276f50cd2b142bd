import { coordinate } from './coordinate.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Slanting strokes `spacing` px apart that fill a box: what is not finite. `mirrored` strokes fall instead of rise. Empty for an empty box. */
export function hatch({ x, y, width, height }: Box, spacing: number, mirrored = false): string {
  if (!(width > 0 && height > 0)) return '';
  const across = (dx: number) => coordinate(mirrored ? x + width - dx : x + dx);
  const down = (dy: number) => coordinate(y + dy);
  let path = '';
  for (let c = spacing; c < width + height; c += spacing) {
    path += `M${across(Math.max(0, c - height))} ${down(Math.min(c, height))}L${across(Math.min(c, width))} ${down(Math.max(0, c - width))}`;
  }
  return path;
}
