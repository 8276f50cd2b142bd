import type { Config } from '../../../config/config.ts';
import type { TrainingPlan } from '../../../engine/training/train.ts';
import type { Spec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { drawConfigs } from '../draws/drawConfigs.ts';
import { type Check, sizesOf, type Way } from './ways.ts';

/** One training of a check. */
export interface Probe {
  readonly way: number;
  readonly size: number;
  readonly rate: number;
  readonly seed: number;
  readonly plan: TrainingPlan;
}

/** Steps after which the coordinates are seen, as in the papers; and of a training that finds its best rate. */
export const COORDINATE_STEPS = 4;
export const RATE_STEPS = 40;

/** Every way at every size with every seed, small networks first; where the best rate is looked for, at every rate. */
export function probesOf(check: Check, ways: readonly Way[], optimizer: Spec, seeds: number): readonly Probe[] {
  const rates = check === 'rate' ? ratesOf(optimizer) : [Number(optimizer.params.learningRate)];
  return Array.from({ length: seeds }, (_, seed) => seed).flatMap(seed =>
    sizesOf(check).flatMap(size =>
      ways.flatMap((way, i) => {
        const config = drawConfigs(way.at(size))[seed]!;
        return rates.map(rate => ({ way: i, size, rate, seed, plan: planOf(check, config, optimizer, rate) }));
      }),
    ),
  );
}

function planOf(check: Check, config: Config, { id, params }: Spec, learningRate: number): TrainingPlan {
  const optimizer = { id, params: { ...params, learningRate } };
  return check === 'rate' ? { config, optimizer, steps: RATE_STEPS } : { config, optimizer, steps: COORDINATE_STEPS, coordinates: true };
}

/** Factors of two around the optimizer's usual rate: far below it, for deep networks, and a little above. */
const [BELOW, ABOVE] = [9, 4];

export function ratesOf({ id }: Spec): readonly number[] {
  const { default: usual, min, max } = optimizers.get(id).params[0];
  const rates = Array.from({ length: BELOW + ABOVE + 1 }, (_, i) => Number((usual * 2 ** (i - BELOW)).toPrecision(3)));
  return rates.filter(rate => rate >= min && rate <= max);
}
