import { useEffect, useRef, useState } from 'react';
import { runInSlices, type Sliced } from './slices.ts';

/** A result and what it answers; `last` once it is not a rough one. */
export interface Answer<T> {
  readonly key: string;
  readonly result: T;
  readonly last: boolean;
}

interface Lane<T> {
  wanted: { readonly key: string; readonly make: () => Sliced<T, T> } | null;
  stop: (() => void) | null;
}

/**
 * The newest answer of a sliced computation, null before the first. One is under way at a time and only the newest question waits, so that answers keep
 * coming while a finger moves. Nothing is asked while the key is null.
 */
export function useSliced<T>(key: string | null, make: () => Sliced<T, T>): Answer<T> | null {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const lane = useRef<Lane<T>>({ wanted: null, stop: null }).current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is made
  useEffect(() => {
    if (key === null) return;
    lane.wanted = { key, make };
    if (!lane.stop) start(lane, setAnswer);
  }, [key]);
  useEffect(
    () => () => {
      lane.stop?.();
      lane.stop = null;
    },
    [lane],
  );
  return answer;
}

function start<T>(lane: Lane<T>, give: (answer: Answer<T>) => void): void {
  const { key, make } = lane.wanted!;
  lane.stop = runInSlices(make(), (result, last) => {
    give({ key, result, last });
    if (!last) return;
    lane.stop = null;
    if (lane.wanted!.key !== key) start(lane, give);
  });
}
