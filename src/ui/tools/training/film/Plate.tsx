import { type PointerEvent, useEffect, useRef } from 'react';
import type { Patch } from './drawing.ts';

interface PlateProps {
  readonly id: 'a' | 'b';
  readonly name: string;
  readonly patches: readonly Patch[];
  readonly width: number;
  readonly height: number;
  /** How many frames stand beside one another, and which is marked. */
  readonly frames: number;
  readonly marked: number;
  readonly onChoose: (frame: number) => void;
  readonly onPoint: (frame: number | null, y: number) => void;
}

/** A picture over the steps on a canvas, in its network's ink; a click, or a pen that is drawn over it, leads the table to a step. */
export function Plate({ id, name, patches, width, height, frames, marked, onChoose, onPoint }: PlateProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => paint(canvas.current!, patches, width, height), [patches, width, height]);
  const frameUnder = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(frames - 1, Math.floor(((event.clientX - left) / width) * frames)));
  };
  const yUnder = (event: PointerEvent<HTMLElement>) => event.clientY - event.currentTarget.getBoundingClientRect().top;
  return (
    <div
      className="film-plate"
      style={{ width, height }}
      onPointerDown={event => onChoose(frameUnder(event))}
      onPointerMove={event => {
        onPoint(frameUnder(event), yUnder(event));
        if (event.buttons > 0) onChoose(frameUnder(event));
      }}
      onPointerLeave={() => onPoint(null, 0)}
    >
      <canvas ref={canvas} className={`film-${id}`} role="img" aria-label={name} style={{ width, height }} />
      <span className="film-mark" style={{ left: ((marked + 0.5) / frames) * width }} />
    </div>
  );
}

function paint(canvas: HTMLCanvasElement, patches: readonly Patch[], width: number, height: number): void {
  const ratio = devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d')!;
  const { color, outlineColor } = getComputedStyle(canvas);
  context.scale(ratio, ratio);
  for (const { x, y, width: wide, height: high, darkness, isLost } of patches) {
    context.globalAlpha = darkness;
    context.fillStyle = isLost ? outlineColor : color;
    context.fillRect(x, y, wide + 0.3, high);
  }
}
