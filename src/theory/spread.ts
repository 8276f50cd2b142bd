import { isPlainChain } from '../network/step.ts';
import { localFluctuation, overBatch } from './fluctuation.ts';
import { gradientVariances, type Passed } from './gradientSpread.ts';
import type { TheoryLayer } from './layer.ts';
import type { LayerPrediction } from './predict.ts';

/** Relative variances, over draws of a network of this width, of a layer's mean squares over units and batch. */
export interface Spread {
  readonly preactivations: number;
  /** null at the output. */
  readonly activations: number | null;
  readonly dPreactivations: number;
}

/**
 * How far a single network may lie from `predict`: to first order in 1/width. Each layer's mean square follows its variance q, so that a deviation
 * goes on with d ln E[φ²]/d ln q, and the layer's own units add theirs; for ReLU and one sample this is Π(1 + 5/n) − 1 (Hanin & Rolnick 2018). The
 * gradient's adds up φ′² on its way and feels every q. Inputs: measured, with independent entries. The output's gradient: measured. null where theory
 * is silent, where weights are scaled to the batch, which holds every q still, and for networks with norms, skips or dropout. Some milliseconds a layer.
 */
export function spread(layers: readonly TheoryLayer[], predictions: readonly LayerPrediction[], batchSize: number): Spread[] | null {
  if (layers.some(layer => layer.unitVariance !== null) || !isPlainChain(layers)) return null;
  const forward: Passed[] = [];
  let input: Passed | null = null;
  for (const [l, layer] of layers.entries()) {
    input = pass(layer, predictions[l]!, input, batchSize);
    if (!input) return null;
    forward.push(input);
  }
  const gradients = gradientVariances(layers, predictions, forward, batchSize);
  return forward.map(({ preactivations, activations }, l) => ({ preactivations, activations, dPreactivations: gradients[l]! }));
}

function pass(layer: TheoryLayer, { forward }: LayerPrediction, before: Passed | null, batchSize: number): Passed | null {
  if (!forward) return null;
  const { mean, variance, correlation: c, rms } = forward;
  const inputElasticity = (layer.fanIn * layer.weightVariance * forward.inputs.meanSquare) / variance;
  const inputs = inputElasticity ** 2 * (before?.activations ?? 0);
  const correlationVariance = inputElasticity ** 2 * (before?.correlationVariance ?? 1 / layer.fanIn);
  const single = 2 * variance ** 2 + 4 * mean ** 2 * variance;
  const pair = 2 * variance ** 2 * (c * c + correlationVariance) + 4 * mean ** 2 * variance * c;
  const own = overBatch(single, pair, batchSize) / (rms ** 4 * layer.fanOut);
  const passed = { preactivations: own + (variance / rms ** 2) ** 2 * inputs, inputElasticity };
  if (!layer.nonlinearity || !forward.activation) return { ...passed, activations: null, correlationVariance: 0, local: null };
  const local = localFluctuation(layer.nonlinearity, forward, forward.activation, correlationVariance, batchSize);
  const slope = (variance * forward.activation.derivativeProduct) / forward.activation.meanSquare;
  return {
    ...passed,
    activations: (1 + local.values / layer.fanOut) * (1 + local.valueElasticity ** 2 * inputs) - 1,
    correlationVariance: local.product / layer.fanOut + slope ** 2 * correlationVariance,
    local,
  };
}
