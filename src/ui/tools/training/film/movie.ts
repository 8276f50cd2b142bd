import { record } from './animation.ts';
import type { DrawnPlate } from './svg.ts';

const GAP = 20;

/** The plates as a movie in which they are unrolled from left to right, step by step. */
export function movieOf(plates: readonly DrawnPlate[], lost: string, paper: string, ink: string, frames: readonly string[]): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(Math.max(...plates.map(({ width }) => width)));
  canvas.height = Math.ceil(plates.reduce((sum, { height }) => sum + height + GAP, GAP));
  const context = canvas.getContext('2d')!;
  return record(canvas, frames.length, frame => {
    context.globalAlpha = 1;
    context.fillStyle = paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = ink;
    context.font = '12px sans-serif';
    context.fillText(frames[frame]!, 2, canvas.height - 6);
    let top = GAP;
    for (const plate of plates) {
      context.globalAlpha = 1;
      context.fillStyle = ink;
      context.fillText(plate.name, 2, top - 6);
      const seen = ((frame + 1) / frames.length) * plate.width;
      for (const { x, y, width, height, darkness, isLost } of plate.patches) {
        if (x >= seen - 0.01) continue;
        context.globalAlpha = darkness;
        context.fillStyle = isLost ? lost : plate.ink;
        context.fillRect(x, top + y, width + 0.3, height);
      }
      top += plate.height + GAP;
    }
  });
}
