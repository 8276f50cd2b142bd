import { hatch } from './hatch.ts';

const SPACING = 7;

/** A tensor without a finite value: the whole plot is hatched. */
export function noneFinite(width: number, height: number, mirrored = false): string {
  return hatch({ x: 0, y: 0, width, height }, SPACING, mirrored);
}
