import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import { hasRows, type Samples } from '../../datasets/dataset.ts';
import type { Steps } from '../../lib/steps.ts';
import { losses } from '../../losses/all.ts';
import type { Layer } from '../../network/network.ts';
import type { Machine } from '../machine/machine.ts';
import type { Places } from '../machine/places.ts';
import { fillBatch, fillRows } from './batch.ts';
import { batches, splitRows } from './epochs.ts';
import { rowsOf } from './rows.ts';
import { sampleLayer } from './sample.ts';

/** Where a run's numbers come from. */
export interface Source {
  /** Writes inputs and labels. */
  batch(places: Places): void;
  /** Writes the weights and biases of a layer. */
  parameters(layer: Layer, places: Places): Steps;
}

/** Everything drawn from the streams of the config's seed. `samples` are those of its data set, null for a synthetic one. */
export function seededSource(machine: Machine, config: Config, samples: Samples | null): Source {
  return {
    batch: places => fillBatch(machine, config, samples, places),
    parameters(layer, places) {
      const room = { transposed: places.dWeights, scratch: places.scratch };
      return sampleLayer(machine, layer, config.seed, { ...places.layers[layer.layer - 1]!, ...room });
    },
  };
}

/** Where a training's numbers come from. `batch` writes those of its first step. */
export interface TrainingSource extends Source {
  /** Writes the inputs and labels of a later step (the first is 0); nothing where every step has the same. */
  batchOf(step: number, places: Places): void;
  /** Writes, batch by batch, the rows that the trained network is judged by, and gives the number of each. */
  judged(places: Places): Generator<number, void, void>;
}

/** Whether what is asked of a sample is drawn, so that it can only be learnt by heart. */
const isByHeart = ({ loss, labels, targets }: Config): boolean => {
  if (losses.get(loss.id).against !== 'targets' || targets.id === 'labels') return labels === 'random';
  return targets.id === 'normal';
};

/** Whether other samples than those of the training can be drawn that ask the same. */
export const hasOthers = (config: Config): boolean => !hasRows(datasets.get(config.data.id)) && !isByHeart(config);

/**
 * With real labels each step has a fresh batch of the data set, and rows that were held out judge; the first batch is that of a run. Random labels can only
 * be learnt by heart: every step has the same batch, which judges, too. Data that are drawn are trained on in one batch, and judged by another where their labels or
 * targets follow from the inputs.
 */
export function trainingSource(machine: Machine, config: Config, samples: Samples | null): TrainingSource {
  const { batchSize, seed } = config;
  const seeded = seededSource(machine, config, samples);
  const rows = rowsOf(config, samples);
  if (!rows || isByHeart(config)) {
    return {
      ...seeded,
      batchOf() {},
      *judged(places) {
        if (!rows && !isByHeart(config)) fillBatch(machine, config, samples, places, 'heldOut/');
        yield batchSize;
      },
    };
  }
  const { training, heldOut } = splitRows(rows.count, seed);
  const coming = batches(training, batchSize, seed);
  /** The rows of each step so far. */
  const known: Uint32Array[] = [];
  const batchOf = (step: number, places: Places) => {
    while (known.length <= step) known.push(Uint32Array.from(coming.next().value));
    fillRows(machine, config, rows, [...known[step]!], places);
  };
  return {
    ...seeded,
    batch: places => batchOf(0, places),
    batchOf,
    *judged(places) {
      for (let from = 0; from < heldOut.length; from += batchSize) {
        const judging = heldOut.slice(from, from + batchSize);
        fillRows(machine, config, rows, judging, places);
        yield judging.length;
      }
    },
  };
}
