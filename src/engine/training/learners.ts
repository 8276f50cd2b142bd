import type { KernelExports } from '../../kernels/exports.ts';
import type { Layer } from '../../network/network.ts';
import type { Learner, Optimizer } from '../../optimizers/optimizer.ts';
import type { Arena } from '../machine/arena.ts';
import type { Places } from '../machine/places.ts';

/** The weights and the biases of a layer, as an optimizer sees them. */
export interface LayerLearners {
  readonly weights: Learner;
  readonly biases: Learner;
}

/** Those of every layer, with zeros for what the optimizer keeps. @throws RangeError when memory does not suffice */
export function reserveLearners(
  kernels: KernelExports,
  arena: Arena,
  layers: readonly Layer[],
  places: Places,
  { keptCount }: Optimizer,
): LayerLearners[] {
  const zeros = (count: number) => {
    const at = arena.reserve(count * 4);
    kernels.fillConstant(at, count, 0);
    return at;
  };
  const learner = (values: number, gradient: number, count: number): Learner => ({
    ...{ values, gradient, count },
    kept: Array.from({ length: keptCount }, () => zeros(count)),
  });
  return layers.map(({ layer, fanIn, fanOut }) => {
    const { weights, biases } = places.layers[layer - 1]!;
    return { weights: learner(weights, places.dWeights, fanIn * fanOut), biases: learner(biases, places.dBiases, fanOut) };
  });
}
