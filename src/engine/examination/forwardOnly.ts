import type { Config } from '../../config/config.ts';
import { layersOf } from '../../network/network.ts';
import { createKept } from '../machine/kept.ts';
import type { Machine } from '../machine/machine.ts';
import { reservePlaces } from '../machine/places.ts';
import { forward } from '../passes/forward.ts';
import { type Pass, unrecorded } from '../passes/pass.ts';
import type { Source } from '../sources/source.ts';
import { createSummarizer } from '../summaries/summarize.ts';

/** Multiply-adds of a float32 kernel that take as long as one in float64. */
export const KERNEL_SPEED = 16;

/**
 * A run's forward pass alone, bit for bit, that leaves all weights and the whole batch's tensors in the arena. Yields multiply-adds, in those of float64.
 * @throws RangeError when the network does not fit into memory
 */
export function* forwardOnly(machine: Machine, config: Config, source: Source): Generator<number, Pass, void> {
  machine.arena.reset();
  const layers = layersOf(config);
  const places = reservePlaces(machine, config, layers);
  const { variance } = createSummarizer(machine);
  const parameters = createKept().take(config.seed, layers, places, false);
  const pass: Pass = {
    ...{ ...machine, config, layers, places, source, parameters, variance },
    ...unrecorded,
    step: 0,
    done: work => work / KERNEL_SPEED,
  };
  source.batch(places);
  yield* forward(pass);
  return pass;
}

/** A layer's weights (fanIn × fanOut); good until something is reserved. */
export function weightsOf({ arena, layers, places }: Pass, layer: number): Float32Array {
  const { fanIn, fanOut } = layers[layer - 1]!;
  return arena.floats(places.layers[layer - 1]!.weights, fanIn * fanOut);
}

/** A layer's z (batch × fanOut); of layer 0, the inputs. Good until something is reserved. */
export function preactivationsOf({ arena, config, places }: Pass, layer: number): Float32Array {
  return arena.floats(layer === 0 ? places.inputs : places.layers[layer - 1]!.preactivations, config.batchSize * config.widths[layer]!);
}
