import type { Method } from '../../config/training.ts';
import { initializers } from '../../initializers/all.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { ParamValues } from '../../lib/params.ts';
import type { Layer } from '../../network/network.ts';
import { optimizers } from '../../optimizers/all.ts';
import type { Optimizer, Update } from '../../optimizers/optimizer.ts';
import type { Arena } from '../machine/arena.ts';
import type { Places } from '../machine/places.ts';
import type { Summarizer } from '../summaries/summarize.ts';
import { type LayerLearners, reserveLearners } from './learners.ts';
import { createUpdateGauge } from './updateGauge.ts';

/** The steps of an optimizer through a network. */
export interface Learning {
  /** What learns, layer by layer. */
  readonly learners: readonly LayerLearners[];
  /** Changes the weights and biases of a layer (from 1) by their gradients, which lie in `dWeights` and `dBiases`. */
  learn(layer: number): void;
  /** All layers have learnt: another step follows. */
  advance(): void;
  /** std(update)/std(W) by layer, at the first step and at the last; empty where there was no such step. */
  readonly updates: { readonly first: readonly number[]; readonly last: readonly number[] };
}

/** Reserves what the optimizer keeps. @throws RangeError when memory does not suffice */
export function createLearning(
  kernels: KernelExports,
  arena: Arena,
  layers: readonly Layer[],
  places: Places,
  summarizer: Summarizer,
  { optimizer: { id, params }, steps }: Method,
): Learning {
  const optimizer = optimizers.get(id);
  const learners = reserveLearners(kernels, arena, layers, places, optimizer);
  const gauge = createUpdateGauge(kernels, arena, summarizer, Math.max(...learners.map(({ weights }) => weights.count)));
  const updates = { first: [] as number[], last: [] as number[] };
  const rates = layers.map(layer => ratesOf(layer, optimizer));
  const { at, advance } = createPace(
    optimizer,
    params,
    rates.flatMap(({ weights, biases }) => [weights, biases]),
  );
  let step = 1;
  return {
    learners,
    updates,
    learn(layer) {
      const { weights, biases } = learners[layer - 1]!;
      const rate = rates[layer - 1]!;
      const change = () => at(rate.weights)(kernels, weights);
      if (step > 1 && step < steps) change();
      else {
        const ratio = gauge(weights.values, weights.count, change);
        if (step === 1) updates.first[layer - 1] = ratio;
        if (step === steps) updates.last[layer - 1] = ratio;
      }
      at(rate.biases)(kernels, biases);
    },
    advance() {
      advance();
      step++;
    },
  };
}

function ratesOf(layer: Layer, { isAdaptive }: Optimizer) {
  const { id, params } = layer.initializer;
  return initializers.get(id).rates?.(layer, params, isAdaptive) ?? { weights: 1, biases: 1 };
}

/** The present step of an optimizer at each of these multiples of its learning rate; what a weight decays by is the same at all of them. */
function createPace(optimizer: Optimizer, { learningRate, weightDecay, ...others }: ParamValues, factors: readonly number[]) {
  const paces = new Map(
    factors.map(factor => {
      const decay = { ...(weightDecay !== undefined && { weightDecay: Number(weightDecay) / factor }) };
      const coming = optimizer.steps({ ...others, learningRate: Number(learningRate) * factor, ...decay });
      return [factor, { coming, act: coming.next().value }];
    }),
  );
  return {
    at: (factor: number): Update => paces.get(factor)!.act,
    advance() {
      for (const pace of paces.values()) pace.act = pace.coming.next().value;
    },
  };
}
