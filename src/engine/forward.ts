import { activations } from '../activations/all.ts';
import { kernelActivation } from './activation.ts';
import type { Layer } from './network.ts';
import { inputOf, inSlices, type Pass, placesOf } from './pass.ts';

/** Fills each layer's parameters and carries the batch through it, up to the output's pre-activations. */
export function* forward(pass: Pass): Generator<number, void, void> {
  for (const layer of pass.layers) {
    yield* parameters(pass, layer);
    yield* preactivate(pass, layer);
    if (!layer.isOutput) activate(pass, layer);
  }
}

function* parameters(pass: Pass, layer: Layer): Generator<number, void, void> {
  const { weights, biases } = placesOf(pass, layer.layer);
  const steps = pass.source.parameters(layer, pass.places);
  while (!steps.next().done) yield pass.done(0);
  pass.record(layer.layer, 'weights', weights, layer.fanIn * layer.fanOut);
  pass.record(layer.layer, 'biases', biases, layer.fanOut);
}

/** z (B × M) = x (B × N) · W (N × M) + b */
function* preactivate(pass: Pass, { layer, fanIn, fanOut }: Layer): Generator<number, void, void> {
  const B = pass.config.batchSize;
  const x = inputOf(pass, layer);
  const { weights, biases, preactivations } = placesOf(pass, layer);
  yield* inSlices(pass, B, fanIn * fanOut, (from, to) =>
    pass.kernels.denseForward(preactivations, x, weights, biases, B, fanIn, fanOut, pass.places.scratch, from, to),
  );
  pass.record(layer, 'preactivations', preactivations, B * fanOut);
}

/** a = φ(z) */
function activate(pass: Pass, { layer, fanOut, activation }: Layer): void {
  const { batchSize } = pass.config;
  const { preactivations, activations: a } = placesOf(pass, layer);
  const { kind, p } = kernelActivation(activation!);
  pass.kernels.activationForward(kind, a, preactivations, batchSize * fanOut, p);
  const { saturation, canDie } = activations.get(activation!.id);
  pass.record(layer, 'activations', a, batchSize * fanOut, { saturation, deadUnits: canDie ? { batchSize, width: fanOut } : null });
}
