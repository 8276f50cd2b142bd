import { useMemo } from 'react';
import type { Config } from '../../../../config/config.ts';
import { type Recipe, withRate } from '../../../../config/training.ts';
import type { TrainingPlan } from '../../../../engine/training/train.ts';
import { createPoolOfTrainings } from '../../../../engine/workers/poolOfWorkers.ts';
import { losses } from '../../../../losses/all.ts';
import type { NetworkId } from '../../../../store/state.ts';
import { type Runs, useRuns } from '../../useRuns.ts';
import { readTraining, type TrainingResult } from '../curve.ts';
import { bestOf, FINALISTS, ratesOf, scoreOf, trialSteps } from './trial.ts';

/** What rates are chosen for. */
export interface Tried {
  readonly a: Config;
  readonly b: Config | null;
  readonly recipe: Recipe;
  readonly steps: number;
}

export interface Trials {
  /** Those that are under way: of all rates, then of the finalists. */
  readonly runs: Runs<TrainingResult>;
  /** By network; null before all trials are over. */
  readonly chosen: Partial<Record<NetworkId, number>> | null;
}

/** A short training of one network at one rate. */
interface Trial {
  readonly network: NetworkId;
  readonly rate: number;
  readonly plan: TrainingPlan;
}

/** Tries the learning rates on both networks, with the link's own seed, while nothing is `held`. */
export function useTrials({ a, b, recipe, steps }: Tried, held: boolean): Trials {
  const { first, last } = trialSteps(steps);
  const openers = useMemo(() => {
    const networks = [{ network: 'a' as const, config: a }, ...(b ? [{ network: 'b' as const, config: b }] : [])];
    return networks
      .filter(({ config }) => losses.get(config.loss.id).hasValue)
      .flatMap(({ network, config }) => ratesOf(recipe.optimizer).map(rate => trialOf(network, config, recipe, rate, first)));
  }, [a, b, recipe, first]);
  const openings = useTrialRuns(openers, held);
  const found = isOver(openings) ? bestTrials(openers, openings.results, FINALISTS) : NONE;
  const names = found.map(({ network, rate }) => `${network}${rate}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` says which they are; the array is another at every call
  const finalists = useMemo(
    () => found.map(({ network, rate, plan }) => trialOf(network, plan.config, recipe, rate, last)),
    [openers, names, recipe, last],
  );
  const finals = useTrialRuns(finalists, held || finalists.length === 0);
  const isChosen = finalists.length > 0 && isOver(finals);
  return {
    runs: finalists.length > 0 ? finals : openings,
    chosen: isChosen ? Object.fromEntries(bestTrials(finalists, finals.results, 1).map(({ network, rate }) => [network, rate])) : null,
  };
}

const NONE: readonly Trial[] = [];
const isOver = ({ state }: Runs<TrainingResult>) => state === 'done' || state === 'failed';

const trialOf = (network: NetworkId, config: Config, recipe: Recipe, rate: number, steps: number): Trial => ({
  ...{ network, rate },
  plan: { config, ...withRate(recipe, rate), steps },
});

function useTrialRuns(trials: readonly Trial[], held: boolean): Runs<TrainingResult> {
  const plans = useMemo(() => trials.map(({ plan }) => plan), [trials]);
  const order = useMemo(() => plans.map((_, place) => place), [plans]);
  return useRuns(createPoolOfTrainings, plans, order, readTraining, held);
}

/** Of each network the trials with the lowest scores; one that failed counts as diverged. */
function bestTrials(trials: readonly Trial[], results: readonly (TrainingResult | undefined)[], count: number): readonly Trial[] {
  const scores = results.map(result => (result?.kind === 'curve' ? scoreOf(result.losses) : Number.POSITIVE_INFINITY));
  return (['a', 'b'] as const).flatMap(id => {
    const places = trials.flatMap(({ network }, place) => (network === id ? [place] : []));
    return bestOf(
      places.map(place => scores[place]!),
      count,
    ).map(best => trials[places[best]!]!);
  });
}
