import { useLayoutEffect, useState } from 'react';

/** What waits for a task of its own, first come first served. */
const waiting = new Set<() => void>();

/**
 * A value that is passed on in a task of its own, after those that asked before, so that input is answered between two of them.
 * A newer value takes the place of one that still waits.
 */
export function useInTurn<T extends object>(value: T): T {
  const [passedOn, passOn] = useState(value);
  useLayoutEffect(() => {
    const act = () => passOn(value);
    waiting.add(act);
    if (waiting.size === 1) setTimeout(next);
    return () => void waiting.delete(act);
  }, [value]);
  return passedOn;
}

function next(): void {
  const [act] = waiting;
  if (!act) return;
  waiting.delete(act);
  act();
  if (waiting.size > 0) setTimeout(next);
}
