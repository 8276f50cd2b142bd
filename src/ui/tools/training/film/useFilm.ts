import { useEffect, useState } from 'react';
import type { Config } from '../../../../config/config.ts';
import type { Recipe } from '../../../../config/training.ts';
import type { RunResult } from '../../../../engine/passes/run.ts';
import { createClient } from '../../../../engine/workers/run/client.ts';
import { startWorker } from '../../../../engine/workers/run/startWorker.ts';
import { quantities } from '../../../../summary/summary.ts';
import { filmSteps, frameCount } from './frames.ts';

/** The network after a step, on the batch of the step that comes next: what the table shows there. */
export interface Frame {
  readonly step: number;
  readonly result: RunResult;
  /** std(update)/std(W) by layer of the step that led here; null at the start. */
  readonly updates: readonly number[] | null;
}

export interface Film {
  readonly config: Config;
  /** In the order of the steps, as far as they have come. */
  readonly frames: readonly Frame[];
  readonly steps: readonly number[];
  readonly hasFailed: boolean;
}

/** Trains the network in a worker of its own and keeps the frames, one after the other; null while it is not asked for. Another network or recipe begins another film. */
export function useFilm(config: Config | null, recipe: Recipe, length: number, isAsked: boolean): Film | null {
  const [film, setFilm] = useState<Film | null>(null);
  useEffect(() => {
    if (!config || !isAsked) return;
    const steps = filmSteps(length, frameCount(quantities.length * (config.widths.length - 1)));
    let made: Film = { config, frames: [], steps, hasFailed: false };
    const tell = (next: Film) => {
      made = next;
      setFilm(next);
    };
    tell(made);
    const ask = (step: number) =>
      client.request(config, { exactOnly: true, magnitudes: true, updates: true, after: step > 0 ? { ...recipe, steps: step } : null });
    const client = createClient(startWorker, document.baseURI, {
      shown({ result, updates = null }, last) {
        if (!last) return;
        const step = steps[made.frames.length]!;
        tell({ ...made, frames: [...made.frames, { step, result, updates }] });
        const next = steps[made.frames.length];
        if (next === undefined) client.close();
        else ask(next);
      },
      progress() {},
      refused: () => tell({ ...made, hasFailed: true }),
    });
    ask(0);
    return () => client.close();
  }, [config, recipe, length, isAsked]);
  return isAsked && film?.config === config ? film : null;
}
