import { type Pass, placesOf } from '../passes/pass.ts';

/** Where the values of a training left float32 first. */
export interface Lost {
  /** Steps that had been done well before: the loss of this step, or the update after it, is the first that is not finite. */
  readonly step: number;
  readonly layer: number;
  /** `weights`: the gradient of the layer overflowed on its way back, or the update did; `preactivations`: the sum of the layer's products did. */
  readonly quantity: 'weights' | 'preactivations';
}

/**
 * After a forward pass of step `step` (from 0) whose loss is not finite. Weights that are not finite come from the backward pass of the step before, which goes from the output down, so that the last
 * such layer is the first that was lost; where all weights are finite it is the first layer of the forward pass.
 */
export function findLost(pass: Pass, step: number): Lost {
  const isLost = (at: number, count: number) => !Number.isFinite(pass.kernels.sumOfSquares(at, count));
  const lastly = pass.layers.findLast(layer => {
    const { weights, biases } = placesOf(pass, layer.layer);
    return isLost(weights, layer.fanIn * layer.fanOut) || isLost(biases, layer.fanOut);
  });
  if (lastly && step > 0) return { step: step - 1, layer: lastly.layer, quantity: 'weights' };
  const firstly = pass.layers.find(({ layer, fanOut }) => isLost(placesOf(pass, layer).preactivations, pass.config.batchSize * fanOut));
  return { step, layer: (firstly ?? pass.layers.at(-1)!).layer, quantity: 'preactivations' };
}
