import { useRef } from 'react';
import type { Entry } from '../../store/state.ts';

let count = 0;

/** One history entry for all that happens between two grips: pointer down, or the focus coming; of a control that is held, or into which text is typed. */
export function useGesture(typed = false): { readonly entry: () => Entry; readonly handlers: { onPointerDown(): void; onFocus(): void } } {
  const gesture = useRef('');
  const begin = () => {
    gesture.current = `gesture ${++count}`;
  };
  return {
    entry: () => ({ kind: 'gesture', gesture: gesture.current, by: typed ? 'typed' : 'held' }),
    handlers: { onPointerDown: begin, onFocus: begin },
  };
}
