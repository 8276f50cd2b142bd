import { useCallback, useEffect, useRef, useState } from 'react';
import { shownStepOf, trainedBy } from '../../../config/training.ts';
import { rest } from '../../../store/actions.ts';
import { type Entry, type State, store } from '../../../store/state.ts';
import { setShownStep } from './shownStep.ts';

interface Playback {
  readonly isPlaying: boolean;
  /** From the start, where all steps are done. */
  play(): void;
  pause(): void;
}

/** No result is more steps beyond the one before than are due in this time, in seconds. */
const MOST = 0.05;

let count = 0;

/**
 * Moves on the step that the table shows, up to the last, so many a second at the most: none is asked for before the one before has come. Ends where
 * anything else is changed, be it by Back.
 */
export function usePlayback(steps: number, perSecond: number): Playback {
  /** What is played is one entry of the history. */
  const [entry, setEntry] = useState<Entry | null>(null);
  const pause = useCallback(() => setEntry(null), []);
  const rate = useRef(perSecond);
  useEffect(() => {
    rate.current = perSecond;
  }, [perSecond]);
  useEffect(() => {
    if (!entry) return;
    let moved = performance.now();
    let frame = requestAnimationFrame(function move(now) {
      frame = requestAnimationFrame(move);
      const state = store.getState();
      const runs = trainedRuns(state);
      if (state.entry !== entry || runs.some(({ failure, stopped }) => failure || stopped)) return pause();
      const due = Math.floor(((now - moved) * rate.current) / 1000);
      if (due < 1 || runs.some(({ pending }) => pending)) return;
      const most = Math.ceil(MOST * rate.current);
      moved = due > most ? now : moved + (1000 * due) / rate.current;
      const next = Math.min(steps, shownStepOf(state.experiment.view.tool) + Math.min(due, most));
      setShownStep(next, entry);
      if (next === steps) pause();
    });
    return () => {
      cancelAnimationFrame(frame);
      if (store.getState().entry === entry) rest();
    };
  }, [entry, steps, pause]);
  return {
    isPlaying: entry !== null,
    pause,
    play() {
      const played: Entry = { kind: 'gesture', gesture: `play ${++count}`, by: 'played' };
      const step = shownStepOf(store.getState().experiment.view.tool);
      setShownStep(step === steps ? 0 : step + 1, played);
      setEntry(played);
    },
  };
}

/** Those of the networks that follow the step. */
function trainedRuns({ experiment: { a, b, view }, runs }: State) {
  const follows = (id: 'a' | 'b', config: typeof a | null) => config !== null && trainedBy(config, view, id) !== null;
  return [...(follows('a', a) ? [runs.a] : []), ...(follows('b', b) ? [runs.b] : [])];
}
