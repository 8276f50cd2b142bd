import { histogramOutline } from './histogramOutline.ts';
import type { Steps } from './steps.ts';
import type { ValueScale } from './valueScale.ts';

/** The closed step path of a histogram, to be filled; see `histogramOutline`. */
export function histogramArea(steps: Steps, x: ValueScale, height: number, yMax: number): string {
  const outline = histogramOutline(steps, x, height, yMax);
  return outline && `${outline}Z`;
}
