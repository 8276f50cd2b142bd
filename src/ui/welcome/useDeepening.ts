import { useEffect, useEffectEvent, useState } from 'react';
import { layerCount } from '../../config/config.ts';
import { setHiddenCount } from '../../config/edit.ts';
import { decode } from '../../config/link.ts';
import { open as openLink, rest, setConfig } from '../../store/actions.ts';
import { type Entry, store } from '../../store/state.ts';

/** So many hidden layers it comes to. */
export const DEEP = 30;
/** Milliseconds that a depth stays at least. */
const STAY = 70;

let count = 0;

/**
 * Adds hidden layers one by one to the network that everyone begins with, none before the picture of the one before has come; at once where motion is not wanted.
 * One entry of the history. Returns whether it has come to the end; where anything else is changed meanwhile it stops and calls `onLeft`.
 */
export function useDeepening(onLeft: () => void): boolean {
  const [isDeep, setDeep] = useState(false);
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    const entry: Entry = { kind: 'gesture', gesture: `way in ${++count}`, by: 'played' };
    const deepen = (hidden: number) => setConfig('a', setHiddenCount(store.getState().experiment.a, hidden), entry);
    begin();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      deepen(DEEP);
      rest();
      setDeep(true);
      return;
    }
    deepen(hiddenCount() + 1);
    let moved = performance.now();
    let frame = requestAnimationFrame(function move(now) {
      const state = store.getState();
      if (state.entry !== entry || state.runs.a.failure || state.runs.a.stopped) return left();
      const hidden = hiddenCount();
      if (hidden >= DEEP && !state.runs.a.pending) return setDeep(true);
      frame = requestAnimationFrame(move);
      if (hidden >= DEEP || now - moved < STAY || state.runs.a.pending) return;
      moved = now;
      deepen(hidden + 1);
    });
    return () => {
      cancelAnimationFrame(frame);
      if (store.getState().entry === entry) rest();
    };
  }, []);
  useEffect(() => {
    if (isDeep) rest();
  }, [isDeep]);
  return isDeep;
}

const hiddenCount = () => layerCount(store.getState().experiment.a) - 1;

/** Whatever was tried before: the walk begins where the page does. */
function begin(): void {
  const { experiment } = store.getState();
  if (experiment.b || JSON.stringify(experiment.a) !== JSON.stringify(decode('').experiment.a)) openLink('', { kind: 'step' }, '');
}
