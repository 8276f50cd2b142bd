import { useEffect, useState } from 'react';
import type { RunResult } from '../engine/passes/run.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import type { Advice } from './consult.ts';
import { useAppState, usePreference } from './hooks.ts';

/** A result stands still this long, in milliseconds, before the doctor begins. */
const STILL = 30;

/** Remedies for a network as it is shown, once nothing moves; null until they are there. The next change ends what is under way. */
export function useAdvice(shown: Shown): Advice | null {
  const language = usePreference('language');
  const isMoving = useAppState(state => state.dragging);
  const [given, setGiven] = useState<{ readonly result: RunResult; readonly language: string; readonly advice: Advice } | null>(null);
  const waits = isMoving || shown.preview;
  useEffect(() => {
    if (waits) return;
    const ending = new AbortController();
    const timer = setTimeout(async () => {
      const { consult } = await import('./consult.ts');
      const advice = await consult(shown, language, ending.signal);
      if (!ending.signal.aborted) setGiven({ result: shown.result, language, advice });
    }, STILL);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [shown, waits, language]);
  return given?.result === shown.result && given.language === language ? given.advice : null;
}
