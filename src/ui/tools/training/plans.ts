import type { Config } from '../../../config/config.ts';
import type { TrainingPlan } from '../../../engine/train.ts';
import { drawConfigs } from '../draws/drawConfigs.ts';
import { MOST_SEEDS, type Settings } from './settings.ts';

/** The trainings of a network with `MOST_SEEDS` seeds, the link's own first, so that fewer are the first of more. */
export function plansOf(config: Config, optimizer: Settings['optimizer'], steps: number): readonly TrainingPlan[] {
  return drawConfigs(config)
    .slice(0, MOST_SEEDS)
    .map(seeded => ({ config: seeded, optimizer, steps }));
}
