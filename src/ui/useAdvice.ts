import { useEffect, useState } from 'react';
import type { RunResult } from '../engine/passes/run.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { loadDoctorWords } from '../i18n/index.ts';
import { inTime } from '../lib/patience.ts';
import type { Advice } from './consult.ts';
import { useAppState, usePreference } from './hooks.ts';

/** A result stands still this long, in milliseconds, before the doctor begins. */
const STILL = 30;

interface Asked {
  readonly result: RunResult;
  readonly language: string;
  readonly advice: Advice | null;
  /** Why the doctor is not there; null where nothing has failed. */
  readonly failure: unknown;
}

interface Given extends Pick<Asked, 'advice' | 'failure'> {
  retry(): void;
}

/** Remedies for a network as it is shown, once nothing moves; null until they are there. The next change ends what is under way. */
export function useAdvice(shown: Shown): Given {
  const language = usePreference('language');
  const isMoving = useAppState(state => state.dragging);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [attempt, setAttempt] = useState(0);
  const waits = isMoving || shown.preview;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (waits) return;
    const ending = new AbortController();
    const answer = (given: Pick<Asked, 'advice' | 'failure'>) => {
      if (!ending.signal.aborted) setAsked({ result: shown.result, language, ...given });
    };
    const timer = setTimeout(async () => {
      try {
        const [{ consult }, words] = await inTime(Promise.all([import('./consult.ts'), loadDoctorWords(language)]));
        if (!ending.signal.aborted) answer({ advice: await consult(shown, words, ending.signal), failure: null });
      } catch (failure) {
        answer({ advice: null, failure });
      }
    }, STILL);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [shown, waits, language, attempt]);
  const isCurrent = asked?.result === shown.result && asked.language === language;
  return {
    advice: isCurrent ? asked.advice : null,
    failure: isCurrent ? asked.failure : null,
    retry() {
      setAsked(null);
      setAttempt(count => count + 1);
    },
  };
}
