import { coordinate } from './coordinate.ts';
import { stepPixels } from './stepPixels.ts';
import type { Steps } from './steps.ts';
import type { ValueScale } from './valueScale.ts';

/**
 * A histogram on end, mirrored about x = width / 2, for a narrow cell of a deep network: values go up by `y`, and the density `xMax` fills the
 * width (0 where there is none); higher ones are cut there. A closed path to fill or to stroke, for n bins always M (H V)²ⁿ Z. Empty for no bins.
 */
export function stripArea(steps: Steps, y: ValueScale, width: number, xMax: number): string {
  const n = steps.densities.length;
  if (n === 0) return '';
  const pixels = stepPixels(steps, y);
  const centre = width / 2;
  let up = `M${coordinate(centre)} ${coordinate(pixels[0]!)}`;
  let down = '';
  for (let i = 0; i < n; i++) {
    const bottom = pixels[i]!;
    const top = pixels[i + 1]!;
    const half = bottom === top || xMax === 0 ? 0 : centre * Math.min(steps.densities[i]! / xMax, 1);
    up += `H${coordinate(centre + half)}V${coordinate(top)}`;
    down = `H${coordinate(centre - half)}V${coordinate(bottom)}${down}`;
  }
  return `${up}${down}Z`;
}
