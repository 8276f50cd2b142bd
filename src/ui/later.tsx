import { type ComponentType, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { inTime } from '../lib/patience.ts';
import { addToolWords } from '../store/words.ts';
import { STOPPED, Waiting } from './Waiting.tsx';

interface Arrival<P> {
  readonly part: ComponentType<P> | null;
  /** Why it is not there, when that was last tried. */
  readonly failure: unknown;
  /** It has been on its way for some seconds. */
  readonly isSlow: boolean;
}

interface Options {
  /** Where it cannot be loaded, nothing says so: nobody asked for it. */
  readonly quiet?: boolean;
  /** Comes only when it is asked for. */
  readonly large?: boolean;
}

/** A component that comes on demand. `load` fetches it ahead, and never throws. */
export type Later<P> = ComponentType<P> & { readonly load: () => Promise<void> };

const ahead: (() => Promise<void>)[] = [];

/**
 * A part of the page that the first picture does without. It comes with the words of what comes on demand (`useToolWords`): when it is first shown, or
 * before that in an idle moment, so that it opens at once. Where it does not come, or cannot be loaded, a sentence stands in its place, with the word that
 * tries again.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>, { quiet = false, large = false }: Options = {}): Later<P> {
  const arrival = createStore<Arrival<P>>()(() => ({ part: null, failure: null, isSlow: false }));
  let coming: Promise<void> | null = null;
  const load = () => {
    coming ??= inTime(arrive(), () => arrival.setState({ isSlow: true })).catch(failure => {
      if (coming) arrival.setState({ failure, isSlow: false }); // else it has been stopped
      coming = null;
    });
    return coming;
  };
  const arrive = async () => {
    const [part] = await Promise.all([fetch(), addToolWords()]);
    arrival.setState({ part, failure: null, isSlow: false });
  };
  const again = () => {
    arrival.setState({ failure: null });
    void load();
  };
  const stop = () => {
    coming = null;
    arrival.setState({ failure: STOPPED, isSlow: false });
  };
  if (!large) ahead.push(load);
  function Part(props: P) {
    const { part: Loaded, failure, isSlow } = useStore(arrival);
    useEffect(() => void load(), []);
    if (Loaded) return <Loaded {...props} />;
    return quiet || (failure === null && !isSlow) ? null : <Waiting failure={failure} onStop={stop} onRetry={again} />;
  }
  return Object.assign(Part, { load });
}

/** Fetches what comes on demand, one part in each idle moment. */
export async function loadAhead(): Promise<void> {
  for (const load of ahead) {
    await idleMoment();
    await load();
  }
}

const idleMoment = () =>
  new Promise<unknown>(then =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(then, { timeout: 5000 }) : setTimeout(then, 200),
  );
