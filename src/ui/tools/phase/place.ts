import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../engine/network.ts';
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

/** The network's place, and whether mean field holds for its weights and biases. */
export function placeOf(config: Config) {
  const { fanIn, weightVariance, biasVariance, biasMean, silence } = theoryLayer(typicalLayer(config));
  return { sigmaW2: fanIn * weightVariance, sigmaB2: biasVariance, biasMean, silence };
}

/** Whether any layer has settings of its own, which the diagram leaves out. */
export function hasOwnSettings({ own }: Config): boolean {
  return Object.values(own).some(specs => Object.keys(specs).length > 0);
}
