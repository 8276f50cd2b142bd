import type { Bounds, Points } from '../../../engine/plane/plane.ts';
import { isClassified } from '../../../network/output.ts';
import { classInk, css, mix } from './inks.ts';
import type { Brush } from './paintMaps.ts';
import { numberScale } from './paintSurface.ts';
import type { Scene } from './task.ts';

const RADIUS = 1.7;

/** Where an input lies on so many px. */
export const placeOf = (x: number, [low, high]: Bounds, length: number): number => ((x - low) / (high - low)) * length;

/** The first samples of the training, filled, and of those that were held out, as rings; in the colour of what they should be. */
export function paintPoints(brush: Brush, scene: Scene, most: number): void {
  const { training, heldOut } = scene.plane;
  if (heldOut) paint(brush, scene, heldOut, most, false);
  paint(brush, scene, training, most, true);
}

function paint({ context, width, height, inks }: Brush, scene: Scene, points: Points, most: number, isFilled: boolean): void {
  const [first, second] = scene.plane.bounds as [Bounds, Bounds];
  const count = Math.min(most, points.inputs.length / 2);
  const colour = inkOf(scene, points, inks);
  for (let i = 0; i < count; i++) {
    context.beginPath();
    context.arc(placeOf(points.inputs[2 * i]!, first, width), height - placeOf(points.inputs[2 * i + 1]!, second, height), RADIUS, 0, 7);
    context.lineWidth = isFilled ? 0.8 : 1;
    context.strokeStyle = isFilled ? css(inks.paper) : colour(i);
    if (isFilled) {
      context.fillStyle = colour(i);
      context.fill();
    }
    context.stroke();
  }
}

function inkOf(scene: Scene, { labels, targets }: Points, { own, ink, paper }: Brush['inks']): (i: number) => string {
  if (isClassified(scene.config)) return i => css(mix(classInk(labels[i]!), ink, 0.35));
  const outputs = scene.config.widths.at(-1)!;
  const scale = numberScale(scene);
  return i => {
    const share = Math.max(-1, Math.min(1, (targets[i * outputs] ?? 0) / scale));
    return css(mix(mix(paper, share < 0 ? ink : own, 0.25 + 0.75 * Math.abs(share)), ink, 0.2));
  };
}
