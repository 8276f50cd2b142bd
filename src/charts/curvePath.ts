import { coordinate } from './coordinate.ts';
import type { ValueScale } from './valueScale.ts';

const SPACING = 2;
/** A curve closer to the base line than this, in px, is not drawn over it. */
const FLAT = 0.3;

/**
 * A density as a line over the view, above the base line y = height, `yMax` at y = 0; cut where it is higher, absent where it is not a finite
 * number and where it lies on the base line.
 */
export function curvePath(density: (value: number) => number, x: ValueScale, height: number, yMax: number): string {
  const [left, right] = x.range();
  const n = Math.max(1, Math.round((right - left) / SPACING));
  const places = Array.from({ length: n + 1 }, (_, i) => left + ((right - left) * i) / n);
  const heights = places.map(px => height * Math.min(density(x.invert(px)) / yMax, 1));
  const stands = (i: number) => (heights[i] ?? 0) > FLAT;
  let path = '';
  let pen = 'M';
  heights.forEach((h, i) => {
    const drawn = Number.isFinite(h) && (stands(i - 1) || stands(i) || stands(i + 1));
    if (drawn) path += `${pen}${coordinate(places[i]!)} ${coordinate(height - h)}`;
    pen = drawn ? 'L' : 'M';
  });
  return path;
}
