// A network in float64 by the plainest loops, for gradient checks. Letters: B batch size, N fan-in, M fan-out.

import type { Phi } from '../../activations/activation.ts';
import { activations } from '../../activations/all.ts';
import type { Config } from '../../config/config.ts';
import type { Spec } from '../../lib/params.ts';
import { branchScale, streamScale } from '../../network/branchScale.ts';
import { type Layer, layersOf } from '../../network/network.ts';
import { outputActivationOf } from '../../network/output.ts';
import type { NormStep } from '../../network/step.ts';
import { normalized, normGradients } from './replicaNorm.ts';

export interface Replica {
  readonly layers: readonly Layer[];
  readonly loss: Spec;
  /** φ of the output; null for a softmax. */
  readonly output: Phi | null;
  readonly inputs: Float64Array;
  readonly labels: Float32Array;
  /** Empty where the loss takes labels. */
  readonly targets: Float32Array;
  readonly parameters: readonly ReplicaParameters[];
  /** Of dropout, for each layer that has it. */
  readonly masks: readonly (Float64Array | null)[];
  /** ∂L/∂z of the output where that is given; the loss is then its product with z. */
  readonly outputGradient: Float64Array;
}

/** γ and β are empty where a layer has none. */
export interface ReplicaParameters {
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  readonly gammas: Float64Array;
  readonly betas: Float64Array;
}

/** The network of a run, from its tensors by `layer/quantity` (`0/activations` are the inputs) and its `labels`. */
export function replicaOf(config: Config, tensors: ReadonlyMap<string, Float32Array>): Replica {
  const layers = layersOf(config);
  const output = outputActivationOf(config);
  const doubles = (name: string) => Float64Array.from(tensors.get(name) ?? []);
  return {
    layers,
    loss: config.loss,
    output: output && activations.get(output.id).phi(output.params),
    inputs: doubles('0/activations'),
    labels: tensors.get('labels')!,
    targets: tensors.get('targets') ?? new Float32Array(),
    parameters: layers.map(({ layer }) => ({
      weights: doubles(`${layer}/weights`),
      biases: doubles(`${layer}/biases`),
      gammas: doubles(`${layer}/gammas`),
      betas: doubles(`${layer}/betas`),
    })),
    masks: layers.map(({ layer }) => (tensors.has(`${layer}/masks`) ? doubles(`${layer}/masks`) : null)),
    outputGradient: doubles(`${layers.length}/dPreactivations`),
  };
}

/** What each step of each layer leaves; the last is the output's z. */
function values(replica: Replica): Float64Array[][] {
  const all: Float64Array[][] = [];
  let x = replica.inputs;
  replica.layers.forEach((layer, l) => {
    const own: Float64Array[] = [];
    for (const step of layer.steps) {
      switch (step.kind) {
        case 'dense':
          x = dense(x, replica.parameters[l]!, layer);
          break;
        case 'norm':
          x = normalized(x, step, replica.parameters[l]!).y;
          break;
        case 'activation':
          x = x.map(activations.get(step.activation.id).phi(step.activation.params).value);
          break;
        case 'join':
          if (step.from !== null) {
            const stream = streamOf(replica, all, step.from);
            const [ofStream, scale] = [streamScale(step, Math), branchScale(step, Math)];
            x = x.map((branch, at) => ofStream * stream[at]! + scale * branch);
          }
          break;
        case 'dropout':
          x = x.map((value, at) => value * replica.masks[l]![at]!);
      }
      own.push(x);
    }
    all.push(own);
  });
  return all;
}

/** What layer `from` (from 1) forks. */
function streamOf({ layers }: Replica, all: readonly Float64Array[][], from: number): Float64Array {
  return all[from - 1]![layers[from - 1]!.steps.findIndex(({ kind }) => kind === 'fork')]!;
}

function dense(x: Float64Array, { weights, biases }: ReplicaParameters, { fanIn: N, fanOut: M }: Layer): Float64Array {
  return Float64Array.from({ length: (x.length / N) * M }, (_, at) => {
    const [b, j] = [Math.floor(at / M), at % M];
    let sum = biases[j]!;
    for (let i = 0; i < N; i++) sum += x[b * N + i]! * weights[i * M + j]!;
    return sum;
  });
}

/** The mean loss over the batch. */
export function lossOf(replica: Replica): number {
  return head(replica, values(replica).at(-1)!.at(-1)!).loss;
}

function head({ loss, labels, targets, output, outputGradient }: Replica, z: Float64Array): { loss: number; dz: Float64Array } {
  if (!output) return softmax(labels, z);
  if (loss.id === 'unitGradient') return { loss: z.reduce((sum, x, at) => sum + x * outputGradient[at]!, 0), dz: outputGradient };
  const { value, slope } = elementwise(loss, output);
  return {
    loss: z.reduce((sum, x, at) => sum + value(x, targets[at]!), 0) / z.length,
    dz: z.map((x, at) => slope(x, targets[at]!) / z.length),
  };
}

function softmax(labels: Float32Array, z: Float64Array): { loss: number; dz: Float64Array } {
  const B = labels.length;
  const C = z.length / B;
  const hot = (at: number) => (at % C === labels[Math.floor(at / C)] ? 1 : 0);
  const logTotals = Array.from(labels, (_, b) => logSumExp(z.subarray(b * C, b * C + C)));
  const logP = z.map((x, at) => x - logTotals[Math.floor(at / C)]!);
  const logLikelihood = logP.reduce((sum, x, at) => (hot(at) ? sum + x : sum), 0);
  return { loss: -logLikelihood / B, dz: logP.map((x, at) => (Math.exp(x) - hot(at)) / B) };
}

interface Elementwise {
  value(z: number, t: number): number;
  /** By z. */
  slope(z: number, t: number): number;
}

/** The loss of one output. */
function elementwise({ id, params }: Spec, phi: Phi): Elementwise {
  const delta = Number(params.delta);
  const ofError = (value: (e: number) => number, slope: (e: number) => number): Elementwise => ({
    value: (z, t) => value(phi.value(z) - t),
    slope: (z, t) => slope(phi.value(z) - t) * phi.derivative(z),
  });
  switch (id) {
    case 'binaryCrossEntropy':
      return { value: (z, t) => Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z))), slope: (z, t) => phi.value(z) - t };
    case 'meanSquaredError':
      return ofError(
        e => e * e,
        e => 2 * e,
      );
    case 'meanAbsoluteError':
      return ofError(Math.abs, Math.sign);
    case 'huber':
      return ofError(
        e => (Math.abs(e) <= delta ? (e * e) / 2 : delta * (Math.abs(e) - delta / 2)),
        e => Math.min(delta, Math.max(-delta, e)),
      );
    default:
      throw new RangeError(`No replica computes “${id}”.`);
  }
}

function logSumExp(z: Float64Array): number {
  const most = Math.max(...z);
  return most + Math.log(z.reduce((sum, x) => sum + Math.exp(x - most), 0));
}

export interface ReplicaGradients {
  readonly dPreactivations: Float64Array[];
  /** Empty where a layer has no activation. */
  readonly dActivations: Float64Array[];
  readonly dWeights: Float64Array[];
  readonly dBiases: Float64Array[];
  /** Empty where a layer has no γ or β. */
  readonly dGammas: Float64Array[];
  readonly dBetas: Float64Array[];
}

/** dz of the output from the loss, then back through the steps: each turns the gradient of what it leaves into that of what enters it. */
export function gradientsOf(replica: Replica): ReplicaGradients {
  const { layers, parameters, masks, inputs } = replica;
  const all = values(replica);
  const nothing = () => layers.map(() => new Float64Array());
  const gradients: ReplicaGradients = {
    dPreactivations: nothing(),
    dActivations: nothing(),
    dWeights: nothing(),
    dBiases: nothing(),
    dGammas: nothing(),
    dBetas: nothing(),
  };
  let d = head(replica, all.at(-1)!.at(-1)!).dz;
  let held: Float64Array = d;
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l]!;
    for (let k = layer.steps.length - 1; k >= 0; k--) {
      const step = layer.steps[k]!;
      const x = k > 0 ? all[l]![k - 1]! : l > 0 ? all[l - 1]!.at(-1)! : inputs;
      switch (step.kind) {
        case 'fork':
          d = d.map((one, at) => one + held[at]!);
          break;
        case 'join':
          if (step.from !== null) {
            const [ofStream, scale] = [streamScale(step, Math), branchScale(step, Math)];
            held = d.map(one => ofStream * one);
            d = d.map(one => scale * one);
          }
          break;
        case 'activation': {
          const phi = activations.get(step.activation.id).phi(step.activation.params);
          gradients.dActivations[l] = d;
          d = d.map((one, at) => one * phi.derivative(x[at]!));
          break;
        }
        case 'dropout':
          d = d.map((one, at) => one * masks[l]![at]!);
          break;
        case 'norm':
          d = throughNorm(x, d, step, l);
          break;
        case 'dense':
          gradients.dPreactivations[l] = d;
          d = throughDense(x, d, l);
      }
    }
  }
  return gradients;

  function throughNorm(x: Float64Array, dy: Float64Array, step: NormStep, l: number): Float64Array {
    const { dx, dGammas, dBetas } = normGradients(x, dy, step, parameters[l]!);
    gradients.dGammas[l] = dGammas;
    if (step.isCentred) gradients.dBetas[l] = dBetas;
    return dx;
  }

  /** dW = xᵀ·dz, db = Σ dz, dx = dz·Wᵀ */
  function throughDense(x: Float64Array, dz: Float64Array, l: number): Float64Array {
    const { fanIn: N, fanOut: M } = layers[l]!;
    const { weights } = parameters[l]!;
    const [dw, db, dx] = [new Float64Array(N * M), new Float64Array(M), new Float64Array(x.length)];
    dz.forEach((one, at) => {
      const [b, j] = [Math.floor(at / M), at % M];
      db[j]! += one;
      for (let i = 0; i < N; i++) {
        dw[i * M + j]! += x[b * N + i]! * one;
        dx[b * N + i]! += weights[i * M + j]! * one;
      }
    });
    gradients.dWeights[l] = dw;
    gradients.dBiases[l] = db;
    return dx;
  }
}
