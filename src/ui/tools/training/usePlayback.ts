import { useCallback, useEffect, useState } from 'react';
import { rest } from '../../../store/actions.ts';
import { type Entry, store } from '../../../store/state.ts';
import { setShownStep, shownStepOf } from './shownStep.ts';

interface Playback {
  readonly isPlaying: boolean;
  /** From the start, where all steps are done. */
  play(): void;
  pause(): void;
}

/** No result is more steps beyond the one before than are due in this time, in seconds. */
const MOST = 0.05;

let count = 0;

/** Moves on the step that the table shows, up to the last, so many a second at the most: none is asked for before the one before has come. */
export function usePlayback(steps: number, perSecond: number): Playback {
  /** What is played is one entry of the history. */
  const [entry, setEntry] = useState<Entry | null>(null);
  const pause = useCallback(() => setEntry(null), []);
  useEffect(() => {
    if (!entry) return;
    let moved = performance.now();
    let frame = requestAnimationFrame(function move(now) {
      frame = requestAnimationFrame(move);
      const state = store.getState();
      const networks = state.experiment.b ? [state.runs.a, state.runs.b] : [state.runs.a];
      if (networks.some(({ failure, stopped }) => failure || stopped)) return pause();
      const due = Math.floor(((now - moved) * perSecond) / 1000);
      if (due < 1 || networks.some(({ pending }) => pending)) return;
      const most = Math.ceil(MOST * perSecond);
      moved = due > most ? now : moved + (1000 * due) / perSecond;
      const next = Math.min(steps, shownStepOf(state, steps) + Math.min(due, most));
      setShownStep(next, entry);
      if (next === steps) pause();
    });
    return () => {
      cancelAnimationFrame(frame);
      rest();
    };
  }, [entry, steps, perSecond, pause]);
  return {
    isPlaying: entry !== null,
    pause,
    play() {
      const played: Entry = { kind: 'gesture', gesture: `play ${++count}`, by: 'played' };
      if (shownStepOf(store.getState(), steps) === steps) setShownStep(0, played);
      setEntry(played);
    },
  };
}
