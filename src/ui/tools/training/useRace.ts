import { useMemo, useState } from 'react';
import type { Config } from '../../../config/config.ts';
import { createPoolOfTrainings } from '../../../engine/workers/poolOfWorkers.ts';
import type { Failure } from '../../../engine/workers/run/protocol.ts';
import { losses } from '../../../losses/all.ts';
import type { NetworkId } from '../../../store/state.ts';
import { interleave } from '../interleave.ts';
import { type Runs, useRuns } from '../useRuns.ts';
import { readTraining, type TrainingResult } from './curve.ts';
import { plansOf } from './plans.ts';
import { type Racer, racerOf } from './race.ts';
import type { Settings } from './settings.ts';

export interface Race {
  readonly runs: Runs<TrainingResult>;
  /** The networks that have a loss. */
  readonly racers: readonly Racer[];
  /** Those that have none. */
  readonly without: readonly NetworkId[];
  /** The first failure of each racer that has one. */
  readonly failures: readonly { readonly id: NetworkId; readonly kind: Failure['kind'] }[];
}

/** What is to be trained. */
export interface Wanted extends Settings {
  readonly a: Config;
  readonly b: Config | null;
}

/** Trains both networks, by turns, while nothing is `held`. */
export function useRace({ a, b, recipes, steps, seeds }: Wanted, held: boolean): Race {
  const plansA = useMemo(() => plansOf(a, recipes.a, steps), [a, recipes.a, steps]);
  const plansB = useMemo(() => b && plansOf(b, recipes.b, steps), [b, recipes.b, steps]);
  const networks = useMemo(() => [{ id: 'a' as const, config: a }, ...(b ? [{ id: 'b' as const, config: b }] : [])], [a, b]);
  const runners = useMemo(() => networks.filter(({ config }) => losses.get(config.loss.id).hasValue), [networks]);
  const plans = useMemo(
    () => runners.flatMap(({ id }) => (id === 'a' ? plansA : plansB!).slice(0, seeds)),
    [runners, plansA, plansB, seeds],
  );
  const order = useMemo(() => interleave(plans.length, Math.min(seeds, plans.length)), [plans, seeds]);
  const runs = useRuns(createPoolOfTrainings, plans, order, readTraining, held);
  const { results } = runs;
  const lanes = useMemo(
    () => runners.map((runner, place) => ({ ...runner, results: results.slice(place * seeds, (place + 1) * seeds) })),
    [runners, results, seeds],
  );
  const [before] = useState(() => new Map<NetworkId, Racer>());
  const racers = useMemo(
    () =>
      lanes.map(({ id, config, results }) => {
        const racer = racerOf(id, config, results, steps, before.get(id));
        before.set(id, racer);
        return racer;
      }),
    [lanes, steps, before],
  );
  return {
    runs,
    racers,
    without: networks.filter(({ config }) => !losses.get(config.loss.id).hasValue).map(({ id }) => id),
    failures: lanes.flatMap(({ id, results }) => {
      const failed = results.find(result => result?.kind === 'failure');
      return failed?.kind === 'failure' ? [{ id, kind: failed.failure.kind }] : [];
    }),
  };
}
