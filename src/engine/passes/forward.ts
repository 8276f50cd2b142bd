import type { Phi } from '../../activations/activation.ts';
import { activations } from '../../activations/all.ts';
import { initializers } from '../../initializers/all.ts';
import { LSUV_ROUNDS } from '../../initializers/lsuv.ts';
import type { Layer } from '../../network/network.ts';
import { kernelActivation } from './activation.ts';
import { inputOf, inSlices, type Pass, placesOf } from './pass.ts';

/** Fills each layer's parameters and carries the batch through it, up to the output's pre-activations. */
export function* forward(pass: Pass): Generator<number, void, void> {
  for (const layer of pass.layers) {
    const isFresh = yield* parameters(pass, layer);
    yield* preactivate(pass, layer);
    if (isFresh) yield* toUnitVariance(pass, layer);
    recordLayer(pass, layer);
    yield pass.done(0);
    if (!layer.isOutput) activate(pass, layer);
    yield pass.done(0);
  }
}

/** Samples a layer's parameters unless they are there; gives whether it did. */
function* parameters(pass: Pass, layer: Layer): Generator<number, boolean, void> {
  const parameters = pass.parameters[layer.layer - 1]!;
  if (parameters.sampled) return false;
  const steps = pass.source.parameters(layer, pass.places);
  while (!steps.next().done) yield pass.done(0);
  // What is then scaled to the batch is of no use to another run.
  parameters.sampled = initializers.get(layer.initializer.id).unitVariance === undefined;
  return true;
}

/** z (B × M) = x (B × N) · W (N × M) + b */
function* preactivate(pass: Pass, { layer, fanIn, fanOut }: Layer): Generator<number, void, void> {
  const B = pass.config.batchSize;
  const x = inputOf(pass, layer);
  const { weights, biases, preactivations } = placesOf(pass, layer);
  yield* inSlices(pass, B, fanIn * fanOut, (from, to) =>
    pass.kernels.denseForward(preactivations, x, weights, biases, B, fanIn, fanOut, pass.places.scratch, from, to),
  );
}

/** Divides W by the std of z until its variance is 1, for an initializer that asks for it. Once is enough without biases; a z that is constant stays. */
function* toUnitVariance(pass: Pass, layer: Layer): Generator<number, void, void> {
  const tolerance = initializers.get(layer.initializer.id).unitVariance?.(layer.initializer.params);
  if (tolerance === undefined) return;
  const { weights, preactivations } = placesOf(pass, layer.layer);
  // How many rounds there will be is not known beforehand, so they do not count as a share of the run's work.
  const uncounted: Pass = { ...pass, done: () => pass.done(0) };
  for (let round = 0; round < LSUV_ROUNDS; round++) {
    const variance = pass.variance(preactivations, pass.config.batchSize * layer.fanOut);
    if (!(variance > 0) || Math.abs(variance - 1) < tolerance) return;
    pass.kernels.scale(weights, layer.fanIn * layer.fanOut, 1 / Math.sqrt(variance));
    yield* preactivate(uncounted, layer);
  }
}

function recordLayer(pass: Pass, { layer, fanIn, fanOut }: Layer): void {
  const { weights, biases, preactivations } = placesOf(pass, layer);
  const parameters = pass.parameters[layer - 1]!;
  parameters.weights = pass.record(layer, 'weights', weights, fanIn * fanOut, {}, parameters.weights);
  parameters.biases = pass.record(layer, 'biases', biases, fanOut, {}, parameters.biases);
  pass.record(layer, 'preactivations', preactivations, pass.config.batchSize * fanOut);
}

/** Whether a unit can be exactly 0 on a whole batch: φ is 0 on a stretch, which in all activations lies below. */
const canDie = ({ value }: Phi) => value(-8) === 0;

/** a = φ(z) */
function activate(pass: Pass, { layer, fanOut, activation }: Layer): void {
  const { batchSize } = pass.config;
  const { preactivations, activations: a } = placesOf(pass, layer);
  const { kind, p } = kernelActivation(activation!);
  pass.kernels.activationForward(kind, a, preactivations, batchSize * fanOut, p);
  const { saturation, phi } = activations.get(activation!.id);
  const deadUnits = canDie(phi(activation!.params)) ? { batchSize, width: fanOut } : null;
  pass.record(layer, 'activations', a, batchSize * fanOut, { saturation, deadUnits });
}
