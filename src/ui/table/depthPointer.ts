import type { KeyboardEvent, PointerEvent } from 'react';
import type { DepthKind } from '../../diagnostics/table/depthSeries.ts';
import { pointAtDepth, pointer } from './pointer.ts';

/** How a depth chart is read: by pointer and finger at the nearest layer, by arrow keys, Home and End from layer to layer. */
export function depthHandlers(kind: DepthKind, xs: readonly number[]) {
  const read = (chart: HTMLElement, column: number) => pointAtDepth({ kind, column: Math.max(0, Math.min(xs.length - 1, column)), chart });
  const nearest = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const px = clientX - currentTarget.getBoundingClientRect().left;
    return xs.reduce((best, x, i) => (Math.abs(x - px) < Math.abs(xs[best]! - px) ? i : best), 0);
  };
  const follow = (event: PointerEvent<HTMLElement>) => read(event.currentTarget, nearest(event));
  return {
    onPointerMove: follow,
    onPointerDown: follow,
    onPointerLeave: ({ pointerType }: PointerEvent<HTMLElement>) => pointerType === 'mouse' && pointAtDepth(null),
    onFocus: ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
      if (pointer.getState().depth?.kind !== kind) read(currentTarget, 1);
    },
    onBlur: () => pointAtDepth(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') return pointAtDepth(null);
      const at = pointer.getState().depth?.column ?? 1;
      const next = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, Home: 0, End: xs.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      read(event.currentTarget, next);
    },
  };
}
