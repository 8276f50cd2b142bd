import { useEffect } from 'react';
import { store } from '../store/state.ts';
import { steps } from '../store/steps.ts';

/** Fields of text whose draft is the person's until it is taken. */
const DRAFT = 'textarea:not([data-live]), input:not([data-live], [type="range"], [type="radio"], [type="checkbox"])';

/** Ctrl+Z (⌘Z) undoes a step, Ctrl+Shift+Z and Ctrl+Y do it again: anywhere but in a draft, under a dialog, and while something is held. */
export function useUndoKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (!step || event.defaultPrevented || isElsewhere(event.target)) return;
      event.preventDefault();
      const { dragging, entry } = store.getState();
      if (dragging && entry.kind === 'gesture' && entry.by === 'held') return;
      steps.getState()[step]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function stepOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (ctrlKey === metaKey || altKey) return null;
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.slice(-1).toLowerCase(); // other alphabets have no z
  if (letter === 'y' && !shiftKey) return 'redo';
  if (letter !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

const isElsewhere = (target: EventTarget | null) =>
  (target instanceof Element && target.matches(DRAFT)) || document.querySelector('dialog[open]') !== null;
