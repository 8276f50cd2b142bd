import { coordinate } from './coordinate.ts';
import type { ValueScale } from './domain.ts';
import { stepPixels } from './stepPixels.ts';
import type { Steps } from './steps.ts';

/** A chevron above the highest bin, if it is cut at the top of the view; otherwise empty. */
export function peakCut(steps: Steps, x: ValueScale, yMax: number): string {
  let peak = 0;
  steps.densities.forEach((d, i) => {
    if (d > steps.densities[peak]!) peak = i;
  });
  if (!(steps.densities[peak]! > yMax * 1.001)) return '';
  const pixels = stepPixels(steps, x);
  const centre = (pixels[peak]! + pixels[peak + 1]!) / 2;
  return `M${coordinate(centre - 3.5)} -2l3.5 -3l3.5 3`;
}
