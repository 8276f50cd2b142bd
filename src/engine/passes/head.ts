import { outputActivationOf } from '../../network/output.ts';
import { fillStream } from '../sources/fill.ts';
import { kernelActivation } from './kernelActivation.ts';
import { type Pass, placesOf } from './pass.ts';

/** From the output's pre-activations: its activations, the loss (null where there is only a gradient), and ∂L/∂z, into the first of `deltas`. */
export function head(pass: Pass): number | null {
  const { layer, fanOut } = pass.layers.at(-1)!;
  const count = pass.config.batchSize * fanOut;
  const loss = apply(pass, count, fanOut);
  pass.record(layer, 'activations', placesOf(pass, layer).outputs, count);
  return loss;
}

function apply(pass: Pass, count: number, outputs: number): number | null {
  const { kernels, config, places } = pass;
  const { preactivations: z, outputs: a } = placesOf(pass, pass.layers.length);
  const { labels, targets } = places;
  const dz = places.deltas[0];
  const activation = outputActivationOf(config);
  if (!activation) return kernels.softmaxCrossEntropy(a, dz, z, labels, config.batchSize, outputs);
  const { kind, p } = kernelActivation(activation);
  kernels.activationForward(kind, a, z, count, p);
  /** Of a loss that has left ∂L/∂a where ∂L/∂z is wanted: a = φ(z), so dz = da · φ′(z). */
  const through = (loss: number): number => {
    if (activation.id !== 'linear') kernels.activationBackward(kind, dz, dz, z, a, count, p);
    return loss;
  };
  switch (config.loss.id) {
    case 'binaryCrossEntropy':
      return kernels.binaryCrossEntropy(dz, z, a, targets, count);
    case 'meanSquaredError':
      return through(kernels.meanSquaredError(dz, a, targets, count));
    case 'meanAbsoluteError':
      return through(kernels.meanAbsoluteError(dz, a, targets, count));
    case 'huber':
      return through(kernels.huber(dz, a, targets, count, Number(config.loss.params.delta)));
    case 'unitGradient':
      fillStream(pass, dz, count, { kind: 'normal', mean: 0, std: 1 }, config.seed, 'gradient');
      return null;
    default:
      throw new RangeError(`No kernel computes “${config.loss.id}”.`);
  }
}
