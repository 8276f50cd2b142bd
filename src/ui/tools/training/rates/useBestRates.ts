import { useEffect, useState } from 'react';
import type { Config } from '../../../../config/config.ts';
import { formatSpec } from '../../../../config/spec.ts';
import { rateChoices, trainingRates } from '../../../../config/tools.ts';
import { bestRates } from '../../../../config/training.ts';
import { losses } from '../../../../losses/all.ts';
import { useAppState } from '../../../hooks.ts';
import { setToolSetting } from '../../useToolSetting.ts';
import { trialSteps } from './trial.ts';
import { type Trials, type Tried, useTrials } from './useTrials.ts';

export interface BestRates {
  /** Rates are being chosen, or will be: a race at those of before says nothing. */
  readonly isChoosing: boolean;
  readonly runs: Trials['runs'];
}

/**
 * Chooses the rates where the link asks for the best ones and has none, or has those of other networks than now stand there, and writes them into the link: who opens it later
 * needs no trials. `tried` is what was `wanted` when it last stood still. Rates that came with a link, or by Back, are taken as they are. Nothing is tried while it is `held`.
 */
export function useBestRates(tried: Tried, wanted: Tried, held: boolean): BestRates {
  const tool = useAppState(state => state.experiment.view.tool);
  const rates = bestRates(tool);
  const text = String(tool.params[trainingRates.id]);
  const subject = subjectOf(wanted);
  const [known, setKnown] = useState({ text, subject });
  if (known.text !== text) setKnown({ text, subject });
  // A network without a loss has no rate, and is not waited for.
  const lacks = rates !== null && (lacksRate(wanted.a, rates.a) || (wanted.b !== null && lacksRate(wanted.b, rates.b)));
  const isAsked = rates !== null && (lacks || known.subject !== subject);
  const { runs, chosen } = useTrials(tried, held || !isAsked);
  useEffect(() => {
    if (!isAsked || held || !chosen) return;
    const { a = 0, b = 0 } = chosen;
    const next = formatSpec({ id: 'best', params: { a, b } }, rateChoices);
    setKnown({ text: next, subject });
    setToolSetting(trainingRates.id, next, { kind: 'found' });
  }, [isAsked, held, chosen, subject]);
  return { isChoosing: isAsked, runs };
}

const lacksRate = ({ loss }: Config, rate: number) => rate === 0 && losses.get(loss.id).hasValue;

/** What the best rates depend on. */
function subjectOf({ a, b, recipe, steps }: Tried): string {
  const { learningRate: _, ...params } = recipe.optimizer.params;
  const { seed: _a, ...networkA } = a;
  return JSON.stringify([
    networkA,
    b && { ...b, seed: '' },
    { ...recipe, optimizer: { id: recipe.optimizer.id, params } },
    trialSteps(steps),
  ]);
}
