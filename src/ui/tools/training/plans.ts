import type { Config } from '../../../config/config.ts';
import { trainingSeeds } from '../../../config/tools.ts';
import type { Recipe } from '../../../config/training.ts';
import type { TrainingPlan } from '../../../engine/training/train.ts';
import { drawConfigs } from '../draws/drawConfigs.ts';

/** The trainings of a network with as many seeds as there can be, the link's own first, so that fewer are the first of more. */
export function plansOf(config: Config, recipe: Recipe, steps: number): readonly TrainingPlan[] {
  return drawConfigs(config)
    .slice(0, trainingSeeds.max)
    .map(seeded => ({ config: seeded, ...recipe, steps }));
}
