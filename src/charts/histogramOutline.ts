import { coordinate } from './coordinate.ts';
import { stepPixels } from './stepPixels.ts';
import type { Steps } from './steps.ts';
import type { ValueScale } from './valueScale.ts';

/**
 * The open step path of a histogram that stands on y = height and whose density `yMax` reaches y = 0; higher ones are cut there.
 * For n bins always the commands M (V H)ⁿ V, so that a change can glide. Empty for no bins.
 */
export function histogramOutline(steps: Steps, x: ValueScale, height: number, yMax: number): string {
  const n = steps.densities.length;
  if (n === 0) return '';
  const pixels = stepPixels(steps, x);
  const base = coordinate(height);
  let path = `M${coordinate(pixels[0]!)} ${base}`;
  for (let i = 0; i < n; i++) {
    const left = pixels[i]!;
    const right = pixels[i + 1]!;
    const y = left === right ? height : height * (1 - Math.min(steps.densities[i]! / yMax, 1));
    path += `V${coordinate(y)}H${coordinate(right)}`;
  }
  return `${path}V${base}`;
}
