import type { Layer } from '../../network/network.ts';
import { stepOf } from '../../network/step.ts';
import type { Learner, Optimizer } from '../../optimizers/optimizer.ts';
import { orthogonalizeBytes } from '../../optimizers/orthogonalize.ts';
import type { Machine } from '../machine/machine.ts';
import type { Places } from '../machine/places.ts';

/** What learns of a layer, as an optimizer sees it. */
export interface LayerLearners {
  readonly weights: Learner;
  /** Biases, γ and β, a branch scale: what there is one of for each unit, or for all. */
  readonly others: readonly Learner[];
  /** Where the backward pass leaves the gradients of all of them, in this order. */
  readonly sources: readonly number[];
}

/**
 * Those of every layer, with zeros for what the optimizer keeps. Gradients lie where the backward pass leaves them, or, where all of a step's are needed at
 * once (`ownGradients`), at places of their own. @throws RangeError when memory does not suffice
 */
export function reserveLearners(
  { kernels, arena }: Machine,
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
    const { weights } = places.layers[layer.layer - 1]!;
    const matrix = isHidden(layer) ? { fanIn, fanOut, work } : null;
    const others = othersOf(layer, places);
    return {
      weights: learner(weights, places.dWeights, fanIn * fanOut, matrix),
      others: others.map(({ values, gradient, count }) => learner(values, gradient, count, null)),
      sources: [places.dWeights, ...others.map(({ gradient }) => gradient)],
    };
  });
}

/** What learns besides the weights. */
function othersOf(layer: Layer, places: Places): Pick<Learner, 'values' | 'gradient' | 'count'>[] {
  const { biases, norm, scale } = places.layers[layer.layer - 1]!;
  const count = layer.fanOut;
  return [
    { values: biases, gradient: places.dBiases, count },
    ...(norm ? [{ values: norm.gammas, gradient: places.dGammas, count }] : []),
    ...(norm && stepOf(layer, 'norm')!.isCentred ? [{ values: norm.betas, gradient: places.dBetas, count }] : []),
    ...(scale ? [{ values: scale, gradient: places.dScale, count: 1 }] : []),
  ];
}
