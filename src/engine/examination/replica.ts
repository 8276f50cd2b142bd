// A network in float64 by the plainest loops, for gradient checks. Letters: B batch size, N fan-in, M fan-out.

import type { Phi } from '../../activations/activation.ts';
import { activations } from '../../activations/all.ts';
import type { Config } from '../../config/config.ts';
import type { Spec } from '../../lib/params.ts';
import { layersOf } from '../../network/network.ts';
import { outputActivationOf } from '../../network/output.ts';

export interface Replica {
  readonly widths: readonly number[];
  readonly phis: readonly Phi[];
  readonly loss: Spec;
  /** φ of the output; null for a softmax. */
  readonly output: Phi | null;
  readonly inputs: Float64Array;
  readonly labels: Float32Array;
  /** Empty where the loss takes labels. */
  readonly targets: Float32Array;
  readonly weights: readonly Float64Array[];
  readonly biases: readonly Float64Array[];
  /** ∂L/∂z of the output where that is given; the loss is then its product with z. */
  readonly outputGradient: Float64Array;
}

/** The network of a run, from its tensors by `layer/quantity` (`0/activations` are the inputs) and its `labels`. */
export function replicaOf(config: Config, tensors: ReadonlyMap<string, Float32Array>): Replica {
  const layers = layersOf(config);
  const output = outputActivationOf(config);
  const doubles = (name: string) => Float64Array.from(tensors.get(name)!);
  return {
    widths: config.widths,
    phis: layers.flatMap(({ activation }) => (activation ? [activations.get(activation.id).phi(activation.params)] : [])),
    loss: config.loss,
    output: output && activations.get(output.id).phi(output.params),
    inputs: doubles('0/activations'),
    labels: tensors.get('labels')!,
    targets: tensors.get('targets') ?? new Float32Array(),
    weights: layers.map(({ layer }) => doubles(`${layer}/weights`)),
    biases: layers.map(({ layer }) => doubles(`${layer}/biases`)),
    outputGradient: doubles(`${layers.length}/dPreactivations`),
  };
}

/** z of each layer. */
function preactivations({ widths, phis, inputs, weights, biases }: Replica): Float64Array[] {
  const zs: Float64Array[] = [];
  let x = inputs;
  weights.forEach((w, l) => {
    const [N, M] = [widths[l]!, widths[l + 1]!];
    const z = Float64Array.from({ length: (x.length / N) * M }, (_, at) => {
      const [b, j] = [Math.floor(at / M), at % M];
      let sum = biases[l]![j]!;
      for (let i = 0; i < N; i++) sum += x[b * N + i]! * w[i * M + j]!;
      return sum;
    });
    zs.push(z);
    if (phis[l]) x = z.map(phis[l]!.value);
  });
  return zs;
}

/** The mean loss over the batch. */
export function lossOf(replica: Replica): number {
  return head(replica, preactivations(replica).at(-1)!).loss;
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
  /** Of hidden layers. */
  readonly dActivations: Float64Array[];
  readonly dWeights: Float64Array[];
  readonly dBiases: Float64Array[];
}

/** dz of the output from the loss; then dW = xᵀ·dz, db = Σ dz, dx = dz·Wᵀ and dz = dx·φ′(z), layer by layer. */
export function gradientsOf(replica: Replica): ReplicaGradients {
  const { widths, phis, inputs, weights } = replica;
  const zs = preactivations(replica);
  const gradients: ReplicaGradients = { dPreactivations: [], dActivations: [], dWeights: [], dBiases: [] };
  let dz = head(replica, zs.at(-1)!).dz;
  for (let l = weights.length - 1; l >= 0; l--) {
    const [N, M] = [widths[l]!, widths[l + 1]!];
    const x = l === 0 ? inputs : zs[l - 1]!.map(phis[l - 1]!.value);
    const [dw, db, dx] = [new Float64Array(N * M), new Float64Array(M), new Float64Array(x.length)];
    dz.forEach((d, at) => {
      const [b, j] = [Math.floor(at / M), at % M];
      db[j]! += d;
      for (let i = 0; i < N; i++) {
        dw[i * M + j]! += x[b * N + i]! * d;
        dx[b * N + i]! += weights[l]![i * M + j]! * d;
      }
    });
    gradients.dPreactivations[l] = dz;
    gradients.dWeights[l] = dw;
    gradients.dBiases[l] = db;
    if (l > 0) {
      gradients.dActivations[l - 1] = dx;
      dz = dx.map((d, at) => d * phis[l - 1]!.derivative(zs[l - 1]![at]!));
    }
  }
  return gradients;
}
