import type { KernelExports } from '../../kernels/exports.ts';
import type { Layer } from '../../network/network.ts';
import type { Learner, Optimizer } from '../../optimizers/optimizer.ts';
import { orthogonalizeBytes } from '../../optimizers/orthogonalize.ts';
import type { Arena } from '../machine/arena.ts';
import type { Places } from '../machine/places.ts';

/** The weights and the biases of a layer, as an optimizer sees them. */
export interface LayerLearners {
  readonly weights: Learner;
  readonly biases: Learner;
}

/**
 * Those of every layer, with zeros for what the optimizer keeps. Gradients lie where the backward pass leaves them, or, where all of a step's are needed at
 * once (`ownGradients`), at places of their own. @throws RangeError when memory does not suffice
 */
export function reserveLearners(
  kernels: KernelExports,
  arena: Arena,
  layers: readonly Layer[],
  places: Places,
  { keptCount, orthogonalizes }: Optimizer,
  ownGradients: boolean,
): LayerLearners[] {
  const zeros = (count: number) => {
    const at = arena.reserve(count * 4);
    kernels.fillConstant(at, count, 0);
    return at;
  };
  const learner = (values: number, gradient: number, count: number, matrix: Learner['matrix']): Learner => ({
    ...{ values, count, matrix },
    gradient: ownGradients ? zeros(count) : gradient,
    kept: Array.from({ length: keptCount }, () => zeros(count)),
  });
  const isHidden = ({ layer, isOutput }: Layer) => layer > 1 && !isOutput;
  const workOf = ({ fanIn, fanOut }: Layer) => orthogonalizeBytes(kernels, fanIn, fanOut);
  const matrices = orthogonalizes ? layers.filter(isHidden) : [];
  const work = matrices.length > 0 ? arena.reserve(Math.max(...matrices.map(workOf))) : 0;
  return layers.map(layer => {
    const { fanIn, fanOut } = layer;
    const { weights, biases } = places.layers[layer.layer - 1]!;
    const matrix = isHidden(layer) ? { fanIn, fanOut, work } : null;
    return {
      weights: learner(weights, places.dWeights, fanIn * fanOut, matrix),
      biases: learner(biases, places.dBiases, fanOut, null),
    };
  });
}
