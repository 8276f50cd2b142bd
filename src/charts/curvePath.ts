import { coordinate } from './coordinate.ts';
import type { ValueScale } from './domain.ts';

const SPACING = 2;

/**
 * A density as a line over the whole view, standing on y = height, `yMax` at y = 0; cut where it is higher, absent where it is not a finite number.
 */
export function curvePath(density: (value: number) => number, x: ValueScale, height: number, yMax: number): string {
  const [left, right] = x.range() as [number, number];
  const n = Math.max(1, Math.round((right - left) / SPACING));
  let path = '';
  let pen = 'M';
  for (let i = 0; i <= n; i++) {
    const px = left + ((right - left) * i) / n;
    const d = density(x.invert(px));
    if (!Number.isFinite(d)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${coordinate(px)} ${coordinate(height * (1 - Math.min(d / yMax, 1)))}`;
    pen = 'L';
  }
  return path;
}
