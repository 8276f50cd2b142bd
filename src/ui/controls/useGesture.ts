import { useRef } from 'react';
import type { Entry } from '../../store/state.ts';

let count = 0;

/** One history entry for all that happens between two grips: pointer down, or the focus coming. */
export function useGesture(): { readonly entry: () => Entry; readonly handlers: { onPointerDown(): void; onFocus(): void } } {
  const gesture = useRef('');
  const begin = () => {
    gesture.current = `gesture ${++count}`;
  };
  return { entry: () => ({ kind: 'gesture', gesture: gesture.current }), handlers: { onPointerDown: begin, onFocus: begin } };
}
