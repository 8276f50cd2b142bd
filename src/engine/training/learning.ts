import type { Method } from '../../config/training.ts';
import type { Layer } from '../../network/network.ts';
import { optimizers } from '../../optimizers/all.ts';
import { stepsOf } from '../../optimizers/steps.ts';
import type { Machine } from '../machine/machine.ts';
import type { Places } from '../machine/places.ts';
import type { Summarizer } from '../summaries/summarize.ts';
import { clipGradients } from './clip.ts';
import { type LayerLearners, reserveLearners } from './learners.ts';
import { createPaces } from './pace.ts';
import { takeInBatch } from './runningAverages.ts';
import { createUpdateGauge } from './updateGauge.ts';

/** The steps of an optimizer through a network. */
export interface Learning {
  /** What learns, layer by layer. */
  readonly learners: readonly LayerLearners[];
  /** Takes the gradients of a layer (from 1), which lie in `dWeights`, `dBiases` and the like: changes its parameters, at once or when all layers have been here. */
  learn(layer: number): void;
  /** All layers have been here: another step follows. */
  advance(): void;
  /** The updates of the step that comes next are measured, as those of the last. */
  measureNext(): void;
  /** Makes as if so many steps had been done: what they have left is put there by others. */
  skip(steps: number): void;
  /** std(update)/std(W) by layer, at the first step and at the last; empty where there was no such step. */
  readonly updates: { readonly first: readonly number[]; readonly last: readonly number[] };
}

/** Reserves what the optimizer keeps. @throws RangeError when memory does not suffice */
export function createLearning(
  machine: Machine,
  layers: readonly Layer[],
  places: Places,
  summarizer: Summarizer,
  { steps, ...recipe }: Method,
): Learning {
  const { kernels, arena } = machine;
  const optimizer = optimizers.get(recipe.optimizer.id);
  const { clip } = recipe;
  const learners = reserveLearners(machine, layers, places, optimizer, clip !== undefined);
  const gauge = createUpdateGauge(machine, summarizer, Math.max(...learners.map(({ weights }) => weights.count)));
  const updates = { first: [] as number[], last: [] as number[] };
  const paceOf = createPaces(kernels, layers, recipe);
  const coming = stepsOf[optimizer.id]!(recipe.optimizer.params);
  let update = coming.next().value;
  let step = 1;
  let isMeasured = false;

  function change(layer: number): void {
    const { weights, others } = learners[layer - 1]!;
    const pace = paceOf(layer, step - 1);
    const changeWeights = () => update(kernels, weights, pace.weights);
    if (step > 1 && step < steps && !isMeasured) changeWeights();
    else {
      const ratio = gauge(weights.values, weights.count, changeWeights);
      if (step === 1) updates.first[layer - 1] = ratio;
      if (step === steps || isMeasured) updates.last[layer - 1] = ratio;
    }
    for (const other of others) update(kernels, other, pace.biases);
  }

  function keepGradients(layer: number): void {
    const { weights, others, sources } = learners[layer - 1]!;
    for (const [k, { gradient, count }] of [weights, ...others].entries()) {
      arena.floats(gradient, count).set(arena.floats(sources[k]!, count));
    }
  }

  function next(): void {
    update = coming.next().value;
    isMeasured = false;
    step++;
  }

  return {
    learners,
    updates,
    measureNext() {
      isMeasured = true;
    },
    learn(layer) {
      takeInBatch(arena, layers[layer - 1]!, places);
      if (clip === undefined) change(layer);
      else keepGradients(layer);
    },
    advance() {
      if (clip !== undefined) {
        clipGradients(
          kernels,
          learners.flatMap(({ weights, others }) => [weights, ...others]),
          clip,
        );
        for (const { layer } of layers.toReversed()) change(layer);
      }
      next();
    },
    skip(steps) {
      for (let left = steps; left > 0; left--) next();
    },
  };
}
