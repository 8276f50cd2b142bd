import { type ComponentType, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { addToolWords } from '../store/words.ts';
import { LoadFailure } from './LoadFailure.tsx';

interface Arrival<P> {
  readonly part: ComponentType<P> | null;
  /** Why it could not be loaded, when that was last tried. */
  readonly failure: string | null;
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
 * before that in an idle moment, so that it opens at once. Where it cannot be loaded, a sentence stands in its place, with the word that tries again.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>, { quiet = false, large = false }: Options = {}): Later<P> {
  const arrival = createStore<Arrival<P>>()(() => ({ part: null, failure: null }));
  let coming: Promise<void> | null = null;
  const load = () => {
    coming ??= Promise.all([fetch(), addToolWords()]).then(
      ([part]) => arrival.setState({ part, failure: null }),
      (error: unknown) => {
        coming = null;
        arrival.setState({ failure: error instanceof Error ? error.message : String(error) });
      },
    );
    return coming;
  };
  if (!large) ahead.push(load);
  function Part(props: P) {
    const { part: Loaded, failure } = useStore(arrival);
    useEffect(() => void load(), []);
    if (Loaded) return <Loaded {...props} />;
    return failure === null || quiet ? null : <LoadFailure message={failure} onRetry={load} />;
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
