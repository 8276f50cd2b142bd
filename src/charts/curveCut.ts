import { coordinate } from './coordinate.ts';
import type { ValueScale } from './valueScale.ts';

const SPACING = 2;

/** A chevron above each stretch where a density is higher than the view (`curvePath` cuts it there); empty for none. */
export function curveCut(density: (value: number) => number, x: ValueScale, yMax: number): string {
  const [left, right] = x.range();
  const n = Math.max(1, Math.round((right - left) / SPACING));
  const places = Array.from({ length: n + 1 }, (_, i) => left + ((right - left) * i) / n);
  const isCut = places.map(px => density(x.invert(px)) > yMax * 1.001);
  let path = '';
  for (let i = 0; i <= n; i++) {
    if (!isCut[i]) continue;
    const start = i;
    while (isCut[i + 1]) i++;
    path += `M${coordinate((places[start]! + places[i]!) / 2 - 3.5)} -2l3.5 -3l3.5 3`;
  }
  return path;
}
