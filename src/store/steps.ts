import { createStore } from 'zustand/vanilla';

interface Steps {
  /** How many of one's own steps can be undone, and how many of those undone can be done again. */
  readonly back: number;
  readonly forward: number;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo, for whatever offers them. */
export const steps = createStore<Steps>()(() => ({ back: 0, forward: 0, undo() {}, redo() {} }));

/** Counts the entries that one's own steps have made in the browser's history, so that undo never leaves the page. */
export interface Counter {
  /** The number of the entry that stands in the address bar: 0 is where the page was opened. */
  readonly at: () => number;
  /** A new entry comes after this one; those that could be done again are gone. */
  readonly push: () => void;
  /** The browser has gone to the entry of this number. */
  readonly arrive: (at: number) => void;
}

/** Ties `steps` to a history. Presses that come faster than the browser goes are added up, and go no further than the first entry and the last. */
export function countSteps(history: Pick<History, 'go'>): Counter {
  let at = 0;
  let last = 0;
  let wanted = 0;
  /** The entry that the browser is on its way to. */
  let target: number | null = null;
  const tell = () => steps.setState({ back: at, forward: last - at });
  const go = () => {
    target = wanted;
    history.go(wanted - at);
  };
  const move = (by: number) => {
    wanted = Math.min(last, Math.max(0, wanted + by));
    if (target === null && wanted !== at) go();
  };
  steps.setState({ undo: () => move(-1), redo: () => move(1) });
  return {
    at: () => at,
    push() {
      last = wanted = ++at;
      target = null;
      tell();
    },
    arrive(next) {
      const isOnTheWay = next === target;
      at = next;
      last = Math.max(last, at);
      target = null;
      tell();
      if (!isOnTheWay) wanted = at;
      else if (wanted !== at) go();
    },
  };
}
