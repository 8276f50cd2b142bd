import { useMemo } from 'react';
import type { Config } from '../../../../config/config.ts';
import { type Recipe, withRate } from '../../../../config/training.ts';
import type { TrainingPlan } from '../../../../engine/training/train.ts';
import { createPoolOfTrainings } from '../../../../engine/workers/poolOfWorkers.ts';
import { losses } from '../../../../losses/all.ts';
import type { NetworkId } from '../../../../store/state.ts';
import { drawConfigs } from '../../draws/drawConfigs.ts';
import { type Runs, useRuns } from '../../useRuns.ts';
import { readTraining, type TrainingResult } from '../curve.ts';
import { finalistsOf, gainOf, ratesOf, safest, TRIAL_SEEDS, trialSteps } from './trial.ts';

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
  const found = isOver(openings) ? finalistsIn(openers, openings.results) : NONE;
  const names = found.map(({ network, rate }) => `${network}${rate}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` says which they are; the array is another at every call
  const finalists = useMemo(
    () =>
      found.flatMap(({ network, rate, plan }) =>
        drawConfigs(plan.config)
          .slice(0, TRIAL_SEEDS)
          .map(config => trialOf(network, config, recipe, rate, last)),
      ),
    [openers, names, recipe, last],
  );
  const finals = useTrialRuns(finalists, held || finalists.length === 0);
  const isChosen = finalists.length > 0 && isOver(finals);
  return { runs: finalists.length > 0 ? finals : openings, chosen: isChosen ? chosenIn(finalists, finals.results) : null };
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

type Results = readonly (TrainingResult | undefined)[];

/** A trial that failed counts as diverged. */
const gainIn = (result: Results[number]) => (result?.kind === 'curve' ? gainOf(result.losses) : Number.NEGATIVE_INFINITY);

/** Each network's trials that gained most, by rising rate. */
function finalistsIn(trials: readonly Trial[], results: Results): readonly Trial[] {
  return (['a', 'b'] as const).flatMap(id => {
    const own = trials.flatMap((trial, place) => (trial.network === id ? [{ trial, gain: gainIn(results[place]) }] : []));
    return finalistsOf(own.map(({ gain }) => gain)).map(place => own[place]!.trial);
  });
}

/** The rate of each network, by what its trials gained with their worst seed. */
function chosenIn(trials: readonly Trial[], results: Results): Partial<Record<NetworkId, number>> {
  const chosen: Partial<Record<NetworkId, number>> = {};
  for (const id of ['a', 'b'] as const) {
    const gains = new Map<number, number>();
    for (const [place, { network, rate }] of trials.entries()) {
      if (network === id) gains.set(rate, Math.min(gains.get(rate) ?? Number.POSITIVE_INFINITY, gainIn(results[place])));
    }
    if (gains.size > 0) chosen[id] = [...gains.keys()][safest([...gains.values()])]!;
  }
  return chosen;
}
