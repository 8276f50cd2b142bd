import { kernelActivation } from './activation.ts';
import { inputOf, inSlices, type Pass, placesOf } from './pass.ts';

/** Carries ∂L/∂z of the output, which lies in the first of `deltas`, back to the first layer, with the gradients of all weights and biases. */
export function* backward(pass: Pass): Generator<number, void, void> {
  let [dz, da] = pass.places.deltas;
  for (const { layer, fanOut } of pass.layers.toReversed()) {
    pass.record(layer, 'dPreactivations', dz, pass.config.batchSize * fanOut);
    yield pass.done(0);
    yield* weightGradients(pass, layer, dz);
    yield pass.done(0);
    if (layer > 1) yield* activationGradients(pass, layer, dz, da);
    pass.learn?.(layer);
    if (layer === 1) return;
    multiplyByDerivative(pass, layer - 1, da);
    [dz, da] = [da, dz];
  }
}

/** z = x·W + b, so dW (N × M) = xᵀ·dz and db = Σ dz */
function* weightGradients(pass: Pass, layer: number, dz: number): Generator<number, void, void> {
  const { kernels, places, config } = pass;
  const B = config.batchSize;
  const { fanIn, fanOut } = pass.layers[layer - 1]!;
  const x = inputOf(pass, layer);
  yield* inSlices(pass, fanIn, B * fanOut, (from, to) =>
    kernels.denseBackwardWeights(places.dWeights, x, dz, B, fanIn, fanOut, places.scratch, from, to),
  );
  pass.record(layer, 'dWeights', places.dWeights, fanIn * fanOut);
  kernels.denseBackwardBiases(places.dBiases, dz, B, fanOut);
  pass.record(layer, 'dBiases', places.dBiases, fanOut);
}

/** z = a·W + b, so da (B × N) = dz·Wᵀ, of the layer before */
function* activationGradients(pass: Pass, layer: number, dz: number, da: number): Generator<number, void, void> {
  const { kernels, places, config } = pass;
  const B = config.batchSize;
  const { fanIn, fanOut } = pass.layers[layer - 1]!;
  const { weights } = placesOf(pass, layer);
  yield* inSlices(pass, B, fanIn * fanOut, (from, to) =>
    kernels.denseBackwardInputs(da, dz, weights, B, fanIn, fanOut, places.scratch, from, to),
  );
  pass.record(layer - 1, 'dActivations', da, B * fanIn);
}

/** a = φ(z), so dz = da · φ′(z), in place */
function multiplyByDerivative(pass: Pass, layer: number, delta: number): void {
  const { fanOut, activation } = pass.layers[layer - 1]!;
  const { preactivations, activations } = placesOf(pass, layer);
  const { kind, p } = kernelActivation(activation!);
  pass.kernels.activationBackward(kind, delta, delta, preactivations, activations, pass.config.batchSize * fanOut, p);
}
