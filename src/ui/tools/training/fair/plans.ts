import type { Config } from '../../../../config/config.ts';
import { type Recipe, withRate } from '../../../../config/training.ts';
import type { TrainingPlan } from '../../../../engine/training/train.ts';
import { drawConfigs } from '../../draws/drawConfigs.ts';
import { networkWith, type Runner } from './field.ts';

/** One training of the fair race. */
export interface Heat {
  readonly runner: number;
  readonly rate: number;
  readonly seed: number;
  readonly plan: TrainingPlan;
}

/** Every initializer at every rate with every seed: seed by seed, so that each round fills the whole picture; within one, rate by rate, so that all initializers grow together. */
export function heatsOf(
  a: Config,
  runners: readonly Runner[],
  recipe: Recipe,
  rates: readonly number[],
  steps: number,
  seeds: number,
): readonly Heat[] {
  const seeded = runners.map(({ initializer }) => drawConfigs(networkWith(a, initializer)).slice(0, seeds));
  return Array.from({ length: seeds }, (_, seed) => seed).flatMap(seed =>
    rates.flatMap(rate =>
      seeded.map((configs, runner) => ({ runner, rate, seed, plan: { config: configs[seed]!, ...withRate(recipe, rate), steps } })),
    ),
  );
}
