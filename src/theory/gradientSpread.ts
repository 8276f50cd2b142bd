import { type LocalFluctuation, overBatch } from './fluctuation.ts';
import type { TheoryLayer } from './layer.ts';
import type { LayerPrediction } from './predict.ts';

/** What one layer hands to the next, when deviations are followed forward. */
export interface Passed {
  readonly preactivations: number;
  readonly activations: number | null;
  /** Variance of the correlation of two samples' activations. */
  readonly correlationVariance: number;
  /** d ln q / d ln E[x²] of the layer. */
  readonly inputElasticity: number;
  readonly local: LocalFluctuation | null;
}

/**
 * ln E[δ²] of layer l is the output's plus, over the layers from l up, each one's own φ′²h² (h, the gradient of a, is Gaussian) and
 * derivativeElasticity·ln q, where ln q depends on the activations of all layers below it.
 */
export function gradientVariances(
  layers: readonly TheoryLayer[],
  predictions: readonly LayerPrediction[],
  forward: readonly Passed[],
  batchSize: number,
): number[] {
  const variances = layers.map(() => 0);
  /** By what a deviation of layer k's mean of a² has moved the gradient, so far. */
  const weights = layers.map(() => 0);
  const own = ownVariances(layers, predictions, forward, batchSize);
  let total = 0;
  for (let l = layers.length - 2; l >= 0; l--) {
    total += own[l]!;
    let carried = forward[l]!.local!.derivativeElasticity * forward[l]!.inputElasticity;
    for (let k = l - 1; k >= 0; k--) {
      weights[k]! += carried;
      carried *= forward[k]!.local!.valueElasticity * forward[k]!.inputElasticity;
    }
    variances[l] = forward.reduce((sum, { local }, k) => {
      if (!local) return sum;
      const both = k >= l ? 2 * weights[k]! * local.both : 0;
      return sum + (weights[k]! ** 2 * local.values + both) / layers[k]!.fanOut;
    }, total);
  }
  return variances;
}

/** Of the mean of φ′²h² in each hidden layer: E[h⁴] = 3 and E[h²h′²] = 1 + 2·correlation² for E[h²] = 1, the correlation spreading like the forward one. */
function ownVariances(
  layers: readonly TheoryLayer[],
  predictions: readonly LayerPrediction[],
  forward: readonly Passed[],
  batchSize: number,
): number[] {
  const own = layers.map(() => 0);
  let correlation = predictions.at(-1)!.backward?.dPreactivationsCorrelation ?? 0;
  let correlationVariance = 1 / layers.at(-1)!.fanOut;
  for (let l = layers.length - 2; l >= 0; l--) {
    const { derivativeSquare, derivativeSquarePair } = forward[l]!.local!;
    const { derivativeMeanSquare, derivativeProduct } = predictions[l]!.forward!.activation!;
    const width = layers[l]!.fanOut;
    const pair = (1 + 2 * (correlation ** 2 + correlationVariance)) * derivativeSquarePair;
    own[l] = overBatch(3 * derivativeSquare - 1, pair - 1, batchSize) / width;
    const slope = derivativeProduct / derivativeMeanSquare;
    correlationVariance = slope ** 2 * correlationVariance + (pair - (correlation * slope) ** 2) / width;
    correlation *= slope;
  }
  return own;
}
