import type { Recipe } from '../../config/training.ts';
import { initializers } from '../../initializers/all.ts';
import type { Elementary } from '../../lib/elementary.ts';
import type { Layer } from '../../network/network.ts';
import { optimizers } from '../../optimizers/all.ts';
import type { Pace } from '../../optimizers/optimizer.ts';
import { factorOf } from '../../schedules/factors.ts';

/** How far the weights and the biases of a layer go in a step. */
export interface LayerPace {
  readonly weights: Pace;
  readonly biases: Pace;
}

/**
 * Gives the pace of a layer at a step (from 0): the learning rate as the schedule has it there, times what the layer's initializer asks for. The share that a weight decays by
 * is the same in all layers.
 */
export function createPaces(
  math: Pick<Elementary, 'cos'>,
  layers: readonly Layer[],
  recipe: Recipe,
): (layer: number, step: number) => LayerPace {
  const { optimizer, schedule } = recipe;
  const { isAdaptive } = optimizers.get(optimizer.id);
  const factors = layers.map(layer => {
    const { id, params } = layer.initializer;
    return initializers.get(id).rates?.(layer, params, isAdaptive) ?? { weights: 1, biases: 1 };
  });
  const base = Number(optimizer.params.learningRate);
  const decay = Number(optimizer.params.weightDecay ?? 0);
  const scheduled = (step: number) => (schedule ? factorOf[schedule.id]!(step, schedule.steps, schedule.params, math) : 1);
  const paceOf = (factor: number, now: number): Pace => ({ rate: base * factor * now, decay: decay / factor });
  return (layer, step) => {
    const { weights, biases } = factors[layer - 1]!;
    const now = scheduled(step);
    return { weights: paceOf(weights, now), biases: paceOf(biases, now) };
  };
}
