import type { Config } from '../config/config.ts';
import type { Samples } from '../datasets/dataset.ts';
import type { KernelExports } from '../kernels/exports.ts';
import type { Steps } from '../lib/steps.ts';
import type { Arena } from './arena.ts';
import { fillBatch } from './batch.ts';
import type { Layer } from './network.ts';
import type { Places } from './places.ts';
import { sampleLayer } from './sample.ts';

/** Where a run's numbers come from. */
export interface Source {
  /** Writes inputs and labels. */
  batch(places: Places): void;
  /** Writes the weights and biases of a layer. */
  parameters(layer: Layer, places: Places): Steps;
}

/** Everything drawn from the streams of the config's seed. `samples` are those of its data set, null for a synthetic one. */
export function seededSource(kernels: KernelExports, arena: Arena, config: Config, samples: Samples | null): Source {
  return {
    batch: places => fillBatch(kernels, arena, config, samples, places),
    parameters(layer, places) {
      const { weights, biases } = places.layers[layer.layer - 1]!;
      return sampleLayer(kernels, arena, layer, config.seed, { weights, biases, transposed: places.dWeights, scratch: places.scratch });
    },
  };
}
