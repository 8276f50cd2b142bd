import { LSUV_ROUNDS } from '../initializers/lsuv.ts';
import type { TheoryLayer } from './layer.ts';

/** Mean square of a unit, and mean product for two different samples. */
export interface SecondMoments {
  readonly meanSquare: number;
  readonly product: number;
}

/** What a layer holds, over units, samples and draws of the network. */
export interface Forward {
  /** Of its inputs, x. */
  readonly inputs: SecondMoments;
  /** Of one entry of W; where it is scaled to the batch, what that takes. */
  readonly weightVariance: number;
  /** Of z: Gaussian with this mean and variance. */
  readonly mean: number;
  readonly variance: number;
  /** √E[z²] */
  readonly rms: number;
  /** Correlation of z for two samples (1 where there is no variance), and the cosine, which counts the mean in (NaN for zero vectors). */
  readonly correlation: number;
  readonly cosine: number;
  /** fanIn·Var(W)·E[φ′²] of the layer before (1 for the inputs): the mean square gain of a perturbation from z to z. */
  readonly chi: number;
  /** null at the output. */
  readonly activation: ActivationPrediction | null;
}

export interface ActivationPrediction {
  readonly mean: number;
  /** √E[a²] */
  readonly rms: number;
  /** E[a²], and E[aa′] for two samples. */
  readonly meanSquare: number;
  readonly product: number;
  /** E[φ′²], and E[φ′φ′] for two samples. */
  readonly derivativeMeanSquare: number;
  readonly derivativeProduct: number;
}

/**
 * The signal through the layers, E[z²] = fanIn·Var(W)·E[x²] + E[b²] and the like for pairs, first to output. null from the first layer on of which
 * mean field says nothing. Poole et al. 2016, each layer with its own constants.
 */
export function forwardPredictions(inputs: SecondMoments, layers: readonly TheoryLayer[]): (Forward | null)[] {
  let x: SecondMoments | null = inputs;
  let slope = 1;
  return layers.map(layer => {
    if (!x || layer.silence) {
      x = null;
      return null;
    }
    const prediction: Forward = step(x, slope, layer);
    const { activation } = prediction;
    if (activation) {
      x = activation;
      slope = activation.derivativeMeanSquare;
    }
    return prediction;
  });
}

function step(inputs: SecondMoments, slope: number, layer: TheoryLayer): Forward {
  const weightVariance = scaledVariance(layer, inputs.meanSquare);
  const scale = layer.fanIn * weightVariance;
  const mean = layer.biasMean;
  const variance = scale * inputs.meanSquare + layer.biasVariance;
  const covariance = scale * inputs.product + layer.biasVariance;
  const correlation = variance === 0 ? 1 : Math.min(1, Math.max(-1, covariance / variance));
  const meanSquare = variance + mean * mean;
  return {
    inputs,
    weightVariance,
    mean,
    variance,
    rms: Math.sqrt(meanSquare),
    correlation,
    cosine: (correlation * variance + mean * mean) / meanSquare,
    chi: scale * slope,
    activation: activate(layer, variance, correlation, mean),
  };
}

/** Var(W) after the weights were divided by the standard deviation of z, time and again, as the engine does it. */
function scaledVariance({ fanIn, weightVariance, biasVariance, unitVariance }: TheoryLayer, meanSquare: number): number {
  let scaled = weightVariance;
  for (let round = 0; unitVariance !== null && round < LSUV_ROUNDS; round++) {
    const variance = fanIn * scaled * meanSquare + biasVariance;
    if (!(variance > 0) || Math.abs(variance - 1) < unitVariance) break;
    scaled /= variance;
  }
  return scaled;
}

function activate({ nonlinearity }: TheoryLayer, variance: number, correlation: number, mean: number): ActivationPrediction | null {
  if (!nonlinearity) return null;
  const moments = nonlinearity.moments(variance, mean);
  const products = nonlinearity.quickProducts(variance, correlation, mean);
  return {
    mean: moments.mean,
    rms: Math.sqrt(moments.meanSquare),
    meanSquare: moments.meanSquare,
    product: products.values,
    derivativeMeanSquare: moments.derivativeMeanSquare,
    derivativeProduct: products.derivatives,
  };
}
