import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../network/network.ts';
import { type LayerDescription, theoryLayer } from '../../../theory/layer.ts';

/** Where a network stands in the diagram: σw² = fanIn·Var(W), σb² = Var(b). */
export interface Place {
  readonly sigmaW2: number;
  readonly sigmaB2: number;
}

/** The layer whose shape turns Var(W) into σw²: the first from hidden to hidden, or the first of all, with what all layers have in common. */
export function typicalLayer(config: Config): LayerDescription & { readonly name: string } {
  const layers = layersOf(config);
  const layer = layers[1]!.isOutput ? layers[0]! : layers[1]!;
  return { ...layer, activation: config.activation, initializer: config.initializer, bias: config.bias };
}

/** The network's place, and whether mean field holds for its weights and biases. Weights that are scaled to the batch are what keeps a variance of 1. */
export function placeOf(config: Config) {
  const { fanIn, weightVariance, unitVariance, biasVariance, biasMean, silence, nonlinearity } = theoryLayer(typicalLayer(config));
  const sigmaW2 =
    unitVariance === null ? fanIn * weightVariance : Math.max(0, 1 - biasVariance) / nonlinearity!.moments(1, biasMean).meanSquare;
  return { sigmaW2, sigmaB2: biasVariance, biasMean, silence };
}

/** Whether any layer has settings of its own, which the diagram leaves out. */
export function hasOwnSettings({ own }: Config): boolean {
  return Object.values(own).some(specs => Object.keys(specs).length > 0);
}
