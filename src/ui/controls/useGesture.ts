import { useRef } from 'react';
import { asEntry } from '../../store/actions.ts';
import type { Entry } from '../../store/state.ts';

let count = 0;

interface Handlers {
  onPointerDown(): void;
  onFocus(): void;
}

/** Marks a field whose text is taken while it is typed: undo there is the page's, while a draft's is the browser's own (`useUndoKeys.ts`). */
export const live = { 'data-live': true } as const;

/** One history entry for all that happens between two grips: pointer down, or the focus coming; of a control that is held, or into which text is typed. */
export function useGesture(typed = false): { readonly entry: () => Entry; readonly handlers: Handlers } {
  const gesture = useRef('');
  const begin = () => {
    gesture.current = `gesture ${++count}`;
  };
  return {
    entry: () => ({ kind: 'gesture', gesture: gesture.current, by: typed ? 'typed' : 'held' }),
    handlers: { onPointerDown: begin, onFocus: begin, ...(typed && live) },
  };
}

/** Browsers forget the letters of an option's name after a second, in milliseconds. */
const TYPING_PAUSE = 1000;

/**
 * One history entry for an option that is chosen by its letters or by arrow keys, though others are chosen on the way. A press of the pointer, or a key
 * after a pause, begins another.
 */
export function useChoosing(): {
  readonly choose: (act: () => void) => void;
  readonly handlers: { onPointerDown(): void; onKeyDown(): void };
} {
  const gesture = useRef<string | null>(null);
  const lastKey = useRef(0);
  return {
    choose: act => (gesture.current ? asEntry({ kind: 'gesture', gesture: gesture.current, by: 'typed' }, act) : act()),
    handlers: {
      onPointerDown: () => {
        gesture.current = null;
      },
      onKeyDown: () => {
        const now = performance.now();
        if (!gesture.current || now - lastKey.current > TYPING_PAUSE) gesture.current = `gesture ${++count}`;
        lastKey.current = now;
      },
    },
  };
}
