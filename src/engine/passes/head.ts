import { losses } from '../../losses/all.ts';
import { fillStream } from '../sources/fill.ts';
import { type Pass, placesOf } from './pass.ts';

/** From the output's pre-activations: its activations, the loss (null where there is only a gradient), and ∂L/∂z, into the first of `deltas`. */
export function head(pass: Pass): number | null {
  const { kernels, config, places } = pass;
  const { layer, fanOut } = pass.layers.at(-1)!;
  const count = config.batchSize * fanOut;
  const { preactivations, outputs: activations } = placesOf(pass, layer);
  const loss = applyLoss(pass, preactivations, activations);
  const linear = losses.get(config.loss.id).outputActivation === 'linear';
  if (linear) kernels.activationForward(0, activations, preactivations, count, 0);
  pass.record(layer, 'activations', activations, count);
  return loss;

  function applyLoss({ places: { labels, deltas } }: Pass, z: number, a: number): number | null {
    switch (config.loss.id) {
      case 'softmaxCrossEntropy':
        return kernels.softmaxCrossEntropy(a, deltas[0], z, labels, config.batchSize, fanOut);
      case 'meanSquaredError':
        return kernels.meanSquaredError(deltas[0], z, labels, config.batchSize, fanOut);
      default:
        fillStream(kernels, places.deltas[0], count, { kind: 'normal', mean: 0, std: 1 }, config.seed, 'gradient');
        return null;
    }
  }
}
