import { LSUV_ROUNDS } from '../initializers/lsuv.ts';
import { branchScale, streamScale } from '../network/branchScale.ts';
import type { Step, StepKind, StepOf } from '../network/step.ts';
import type { TheoryLayer } from './layer.ts';
import { correlationOf, type SecondMoments, type Value, varianceOf } from './value.ts';

/** What a column holds, over units, samples and draws of the network. */
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
  /** What the mean square of a perturbation of the inputs is multiplied by up to z: the product of all χ. */
  readonly gain: number;
  /** null at the output, and in a column without one. */
  readonly activation: ActivationPrediction | null;
  /** √E of what a norm leaves, of the stream, and of what leaves the column; null where there is no such thing. */
  readonly normalizedRms: number | null;
  readonly streamRms: number | null;
  readonly outputsRms: number | null;
  /** What each step makes of a gradient that comes back, step by step. */
  readonly steps: readonly StepGain[];
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

/** By what a step multiplies E[δ²] and E[δδ′] on the way back. */
export interface StepGain {
  readonly step: Step;
  readonly meanSquare: number;
  readonly product: number;
  /** Likewise of what goes back along the stream. */
  readonly skip?: number;
  /** Over the batch, the gradients of each unit then sum to 0. */
  readonly isCentring?: boolean;
  /** Stream and branch have means that add up: the gradient then turns their way, and is not independent of the weights. */
  readonly isAligned?: boolean;
}

/** A part of a mean square that rounding makes. */
const NEGLIGIBLE = 1e-9;
/** A batch norm of so few samples has no law of large numbers to go by. */
const FEW = 16;

/**
 * The signal through the columns, step by step: E[z²] = fanIn·Var(W)·E[x²] + E[b²] and the like for pairs, first to output. null from the first column on of
 * which mean field says nothing. Poole et al. 2016, each layer with its own constants; norms by Yang et al. 2019, for wide layers and large batches.
 */
export function forwardPredictions(inputs: SecondMoments, layers: readonly TheoryLayer[], batchSize: number): (Forward | null)[] {
  let x: Value | null = { ...inputs, mean: 0, isGaussian: false, gain: 1 };
  let before = 1;
  const streams = new Map<number, Value>();
  return layers.map((layer, l) => {
    if (!x || layer.silence) {
      x = null;
      return null;
    }
    const made = column(x, before, layer, batchSize, streams);
    if (!made) {
      x = null;
      return null;
    }
    if (made.forked) streams.set(l + 1, made.forked);
    x = made.outputs;
    before = made.forward.gain;
    return made.forward;
  });
}

interface Column {
  readonly forward: Forward;
  readonly outputs: Value | null;
  readonly forked: Value | null;
}

function column(
  inputs: Value,
  gainBefore: number,
  layer: TheoryLayer,
  batchSize: number,
  streams: ReadonlyMap<number, Value>,
): Column | null {
  const z = dense(inputs, layer);
  const known: { -readonly [K in 'activation' | 'normalizedRms' | 'streamRms']: Forward[K] } = {
    activation: null,
    normalizedRms: null,
    streamRms: null,
  };
  const steps: StepGain[] = [];
  let value: Value | null = z.value;
  let forked: Value | null = null;
  for (const step of layer.steps) {
    if (!value) break;
    if (step.kind === 'fork') forked = value;
    if (step.kind === 'dense' || step.kind === 'loss' || step.kind === 'fork') {
      steps.push({ step, meanSquare: 1, product: 1 });
      continue;
    }
    const passed: Passed | null = through[step.kind](value, step as never, layer, batchSize, streams);
    if (!passed) {
      value = null;
      break;
    }
    value = passed.value;
    steps.push({ step, ...passed.back });
    if (step.kind === 'activation') known.activation = passed.activation ?? null;
    if (step.kind === 'norm') known.normalizedRms = Math.sqrt(value.meanSquare);
    if (step.kind === 'join') known.streamRms = Math.sqrt(value.meanSquare);
  }
  const meanSquare = z.value.meanSquare;
  const variance = varianceOf(z.value);
  const correlation = correlationOf(z.value);
  const forward: Forward = {
    inputs: { meanSquare: inputs.meanSquare, product: inputs.product },
    weightVariance: z.weightVariance,
    mean: z.value.mean,
    variance,
    rms: Math.sqrt(meanSquare),
    correlation,
    cosine: (correlation * variance + z.value.mean ** 2) / meanSquare,
    chi: z.value.gain / gainBefore,
    gain: z.value.gain,
    ...known,
    outputsRms: value && !layer.isOutput ? Math.sqrt(value.meanSquare) : null,
    steps,
  };
  return { forward, outputs: layer.isOutput ? null : value, forked };
}

function dense(inputs: Value, layer: TheoryLayer): { readonly value: Value; readonly weightVariance: number } {
  const weightVariance = scaledVariance(layer, inputs.meanSquare);
  const scale = layer.fanIn * weightVariance;
  const mean = layer.biasMean;
  return {
    weightVariance,
    value: {
      mean,
      meanSquare: scale * inputs.meanSquare + layer.biasVariance + mean * mean,
      product: scale * inputs.product + layer.biasVariance + mean * mean,
      isGaussian: true,
      gain: scale * inputs.gain,
    },
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

interface Passed {
  readonly value: Value;
  readonly back: Omit<StepGain, 'step'>;
  readonly activation?: ActivationPrediction;
}

type Through<K extends StepKind> = (
  value: Value,
  step: StepOf<K>,
  layer: TheoryLayer,
  batchSize: number,
  streams: ReadonlyMap<number, Value>,
) => Passed | null;

/** What a step makes of a value; null where theory does not know. */
const through: { readonly [K in 'activation' | 'norm' | 'join' | 'dropout']: Through<K> } = {
  activation(value, _, { nonlinearity }) {
    if (!nonlinearity || !value.isGaussian) return null;
    const variance = varianceOf(value);
    const moments = nonlinearity.moments(variance, value.mean);
    const products = nonlinearity.quickProducts(variance, correlationOf(value), value.mean);
    const { meanSquare, derivativeMeanSquare } = moments;
    return {
      value: {
        mean: moments.mean,
        meanSquare,
        product: products.values,
        isGaussian: false,
        gain: value.gain * derivativeMeanSquare,
      },
      back: { meanSquare: derivativeMeanSquare, product: products.derivatives },
      activation: {
        mean: moments.mean,
        rms: Math.sqrt(meanSquare),
        meanSquare,
        product: products.values,
        derivativeMeanSquare,
        derivativeProduct: products.derivatives,
      },
    };
  },
  /** Over the batch, what all samples share goes: the variance about a unit's mean is Var·(1 − c). Over the units, the mean of all goes. Yang et al. 2019. */
  norm(value, { over, isCentred, epsilon, gamma, beta }, _, batchSize) {
    if (over === 'batch' && batchSize < FEW) return null;
    const centred = isCentred ? value.mean ** 2 : 0;
    // The variance is the biased one, over the batch itself.
    const spread = over === 'batch' ? (1 - 1 / batchSize) * (value.meanSquare - value.product) : value.meanSquare - centred;
    const root = (gamma * gamma) / (Math.max(0, spread) + epsilon);
    const product = over === 'batch' ? -spread / (batchSize - 1) : value.product - centred;
    return {
      value: {
        mean: beta + (isCentred ? 0 : Math.sign(gamma) * Math.sqrt(root) * value.mean),
        meanSquare: root * spread + beta * beta,
        product: root * product + beta * beta,
        isGaussian: value.isGaussian,
        gain: value.gain * root,
      },
      back: { meanSquare: root, product: root, isCentring: over === 'batch' },
    };
  },
  /** Stream and branch have nothing to do with each other, but for their means. */
  join(value, step, { steps }, _, streams) {
    if (step.from === null) return { value, back: { meanSquare: 1, product: 1 } };
    const stream = streams.get(step.from);
    if (!stream) return null;
    const [ofStream, scale] = [streamScale(step, Math), branchScale(step, Math)];
    const sum = (streams: number, branches: number) => ofStream * ofStream * streams + scale * scale * branches;
    const both = 2 * ofStream * scale * stream.mean * value.mean;
    return {
      value: {
        mean: ofStream * stream.mean + scale * value.mean,
        meanSquare: sum(stream.meanSquare, value.meanSquare) + both,
        product: sum(stream.product, value.product) + both,
        isGaussian: stream.isGaussian && value.isGaussian,
        gain: sum(stream.gain, value.gain),
      },
      back: {
        meanSquare: scale * scale,
        product: scale * scale,
        skip: ofStream * ofStream,
        isAligned: Math.abs(both) > NEGLIGIBLE * sum(stream.meanSquare, value.meanSquare) && !steps.some(({ kind }) => kind === 'norm'),
      },
    };
  },
  dropout(value, { rate }) {
    const kept = 1 / (1 - rate);
    const { mean, meanSquare, product, gain } = value;
    return {
      value: { mean, meanSquare: kept * meanSquare, product, isGaussian: false, gain: kept * gain },
      back: { meanSquare: kept, product: 1 },
    };
  },
};
