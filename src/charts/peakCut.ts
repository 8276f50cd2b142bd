import { coordinate } from './coordinate.ts';
import { stepPixels } from './stepPixels.ts';
import type { Steps } from './steps.ts';
import type { ValueScale } from './valueScale.ts';

/** A chevron above each run of bins that is cut at the top of the view, y = 0; empty for none. */
export function peakCut(steps: Steps, x: ValueScale, yMax: number): string {
  const n = steps.densities.length;
  const isCut = (i: number) => i < n && steps.densities[i]! > yMax * 1.001;
  let path = '';
  let pixels: Float64Array | undefined;
  for (let i = 0; i < n; i++) {
    if (!isCut(i)) continue;
    const start = i;
    while (isCut(i + 1)) i++;
    pixels ??= stepPixels(steps, x);
    const centre = (pixels[start]! + pixels[i + 1]!) / 2;
    path += `M${coordinate(centre - 3.5)} -2l3.5 -3l3.5 3`;
  }
  return path;
}
