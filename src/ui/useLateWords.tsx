import { type ReactElement, useEffect, useState } from 'react';
import type { Language } from '../i18n/index.ts';
import { inTime } from '../lib/patience.ts';
import { usePreference } from './hooks.ts';
import { STOPPED, Waiting } from './Waiting.tsx';

interface State<T> {
  readonly words: T | null;
  /** Why they are not there; null where nothing has failed. */
  readonly failure: unknown;
  /** They have been on their way for some seconds. */
  readonly isSlow: boolean;
}

/** The words of a room in the language that is preferred, null until they are there; then `waiting` stands in their place, once that lasts or fails. */
export function useLateWords<T>(load: (language: Language) => Promise<T>): {
  readonly words: T | null;
  readonly waiting: ReactElement | null;
} {
  const language = usePreference('language');
  const [{ words, failure, isSlow }, setState] = useState<State<T>>({ words: null, failure: null, isSlow: false });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isWanted = true;
    const set = (next: Partial<State<T>>) => {
      if (isWanted) setState(before => ({ ...before, isSlow: false, ...next }));
    };
    set({ failure: null });
    inTime(load(language), () => set({ isSlow: true })).then(
      next => set({ words: next }),
      reason => set({ failure: reason }),
    );
    return () => {
      isWanted = false;
    };
  }, [load, language, attempt]);
  if (words || (failure === null && !isSlow)) return { words, waiting: null };
  const stop = () => setState({ words: null, failure: STOPPED, isSlow: false });
  return { words, waiting: <Waiting failure={failure} onStop={stop} onRetry={() => setAttempt(count => count + 1)} /> };
}
