import { type PointerEvent, useEffect, useRef } from 'react';
import { usePreference } from '../../hooks.ts';
import { inksOf } from './inks.ts';
import type { Brush } from './paintMaps.ts';

interface DrawingProps {
  readonly id: 'a' | 'b';
  readonly width: number;
  readonly height: number;
  /** Draws it anew whenever it is another function. */
  readonly draw: (brush: Brush) => void;
  /** Px from the left above; null when the pointer leaves. */
  readonly onPoint: (place: { readonly x: number; readonly y: number } | null) => void;
}

/** A canvas in its network's ink. */
export function Drawing({ id, width, height, draw, onPoint }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = usePreference('theme');
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the theme the colours change
  useEffect(() => {
    const element = canvas.current!;
    const ratio = devicePixelRatio;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    const context = element.getContext('2d')!;
    context.scale(ratio, ratio);
    draw({ context, width, height, inks: inksOf(element, id) });
  }, [draw, id, width, height, theme]);
  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onPoint({ x: event.clientX - left, y: event.clientY - top });
  };
  return <canvas ref={canvas} style={{ width, height }} onPointerMove={point} onPointerDown={point} onPointerLeave={() => onPoint(null)} />;
}
