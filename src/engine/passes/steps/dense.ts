import { initializers } from '../../../initializers/all.ts';
import { LSUV_ROUNDS } from '../../../initializers/lsuv.ts';
import type { Layer } from '../../../network/network.ts';
import { inSlices, type Pass, placesOf } from '../pass.ts';
import type { PassStep, Standing } from './passStep.ts';

type Dense = Standing<'dense'>;

export const dense: PassStep<'dense'> = {
  *forward(pass, standing) {
    const isFresh = yield* parameters(pass, standing.layer);
    yield* preactivate(pass, standing);
    if (isFresh) yield* toUnitVariance(pass, standing);
    recordLayer(pass, standing);
    yield pass.done(0);
  },
  *backward(pass, standing, delta) {
    const { layer } = standing.layer;
    pass.record(layer, 'dPreactivations', delta.at, standing.count);
    yield pass.done(0);
    yield* weightGradients(pass, standing, delta.at);
    yield pass.done(0);
    if (layer > 1) yield* inputGradients(pass, standing.layer, delta.at, delta.spare);
    pass.learn?.(layer);
    [delta.at, delta.spare] = [delta.spare, delta.at];
  },
};

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
function* preactivate(pass: Pass, { layer: { layer, fanIn, fanOut }, input, value }: Dense): Generator<number, void, void> {
  const B = pass.config.batchSize;
  const { weights, biases } = placesOf(pass, layer);
  yield* inSlices(pass, B, fanIn * fanOut, (from, to) =>
    pass.kernels.denseForward(value, input, weights, biases, B, fanIn, fanOut, pass.places.scratch, from, to),
  );
}

/** Divides W by the std of z until its variance is 1, for an initializer that asks for it. Once is enough without biases; a z that is constant stays. */
function* toUnitVariance(pass: Pass, standing: Dense): Generator<number, void, void> {
  const { layer, value, count } = standing;
  const tolerance = initializers.get(layer.initializer.id).unitVariance?.(layer.initializer.params);
  if (tolerance === undefined) return;
  const { weights } = placesOf(pass, layer.layer);
  // How many rounds there will be is not known beforehand, so they do not count as a share of the run's work.
  const uncounted: Pass = { ...pass, done: () => pass.done(0) };
  for (let round = 0; round < LSUV_ROUNDS; round++) {
    const variance = pass.variance(value, count);
    if (!(variance > 0) || Math.abs(variance - 1) < tolerance) return;
    pass.kernels.scale(weights, layer.fanIn * layer.fanOut, 1 / Math.sqrt(variance));
    yield* preactivate(uncounted, standing);
  }
}

function recordLayer(pass: Pass, { layer: { layer, fanIn, fanOut }, value, count }: Dense): void {
  const { weights, biases } = placesOf(pass, layer);
  const parameters = pass.parameters[layer - 1]!;
  parameters.weights = pass.record(layer, 'weights', weights, fanIn * fanOut, {}, parameters.weights);
  parameters.biases = pass.record(layer, 'biases', biases, fanOut, {}, parameters.biases);
  const isLastHidden = layer === pass.layers.length - 1;
  pass.record(layer, 'preactivations', value, count, isLastHidden ? { samples: { batchSize: pass.config.batchSize, width: fanOut } } : {});
}

/** z = x·W + b, so dW (N × M) = xᵀ·dz and db = Σ dz */
function* weightGradients(pass: Pass, { layer: { layer, fanIn, fanOut }, input }: Dense, dz: number): Generator<number, void, void> {
  const { kernels, places, config } = pass;
  const B = config.batchSize;
  yield* inSlices(pass, fanIn, B * fanOut, (from, to) =>
    kernels.denseBackwardWeights(places.dWeights, input, dz, B, fanIn, fanOut, places.scratch, from, to),
  );
  pass.record(layer, 'dWeights', places.dWeights, fanIn * fanOut);
  kernels.denseBackwardBiases(places.dBiases, dz, B, fanOut);
  pass.record(layer, 'dBiases', places.dBiases, fanOut);
}

/** z = x·W + b, so dx (B × N) = dz·Wᵀ */
function* inputGradients(pass: Pass, { layer, fanIn, fanOut }: Layer, dz: number, dx: number): Generator<number, void, void> {
  const { kernels, places, config } = pass;
  const B = config.batchSize;
  const { weights } = placesOf(pass, layer);
  yield* inSlices(pass, B, fanIn * fanOut, (from, to) =>
    kernels.denseBackwardInputs(dx, dz, weights, B, fanIn, fanOut, places.scratch, from, to),
  );
}
