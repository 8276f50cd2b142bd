import type { Method } from '../config/training.ts';
import { initializers } from '../initializers/all.ts';
import type { KernelExports } from '../kernels/exports.ts';
import type { ParamValues } from '../lib/params.ts';
import { optimizers } from '../optimizers/all.ts';
import type { Optimizer, Update } from '../optimizers/optimizer.ts';
import type { Arena } from './arena.ts';
import { type LayerLearners, reserveLearners } from './learners.ts';
import type { Layer } from './network.ts';
import type { Places } from './places.ts';
import type { Summarizer } from './summarize.ts';
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
  const { at, advance } = createPace(optimizer, params);
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

/** The present step of an optimizer at any multiple of its learning rate. */
function createPace(optimizer: Optimizer, params: ParamValues) {
  const all = new Map<number, { readonly coming: Generator<Update, never, void>; act: Update }>();
  let step = 1;
  const begin = (factor: number) => {
    const coming = optimizer.steps({ ...params, learningRate: Number(params.learningRate) * factor });
    for (let passed = 1; passed < step; passed++) coming.next();
    const pace = { coming, act: coming.next().value };
    all.set(factor, pace);
    return pace;
  };
  return {
    at: (factor: number) => (all.get(factor) ?? begin(factor)).act,
    advance() {
      step++;
      for (const pace of all.values()) pace.act = pace.coming.next().value;
    },
  };
}
