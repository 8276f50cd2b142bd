import type { Config } from '../config/config.ts';
import type { KernelExports } from '../kernels/exports.ts';
import type { Arena } from './arena.ts';
import { gradientsOf, lossOf, type Replica, replicaOf } from './examineReplica.ts';
import { run } from './run.ts';
import { seededSource } from './source.ts';

/** The replica's widths and batch are at most these: a difference costs two forward passes for each parameter. */
const WIDTH = 8;
const BATCH = 4;
const STEP = 1e-5;

export interface GradientCheck {
  /** Of the replica that was checked. */
  readonly widths: readonly number[];
  /** ‖analytic − central difference‖ / ‖analytic‖ over all parameters, both in float64; 0 where both are zero, NaN where one is not finite. */
  readonly error: number;
  /** Likewise of the kernels' float32 gradient against the analytic one. */
  readonly kernelError: number;
}

/** The config with widths and batch cut down, Gaussian inputs and random labels. */
export function replicaConfig(config: Config): Config {
  const widths = config.widths.map(width => Math.min(width, WIDTH));
  const batchSize = Math.min(config.batchSize, BATCH);
  return { ...config, widths, batchSize, data: { id: 'gaussian', params: {} }, labels: 'random' };
}

/**
 * Compares every gradient of a small replica with (L(θ + h) − L(θ − h)) / 2h, h = 1e-5. Below 1e-7 they agree; a kink of φ between θ − h and θ + h, or
 * gradients near the rounding errors of L, give more though nothing is wrong. Yields multiply-adds.
 */
export function* checkGradients(kernels: KernelExports, arena: Arena, config: Config): Generator<number, GradientCheck, void> {
  const small = replicaConfig(config);
  const tensors = new Map<string, Float32Array>();
  const steps = run(kernels, arena, small, seededSource(kernels, arena, small, null), {
    onTensor: (layer, quantity, values) => tensors.set(`${layer}/${quantity}`, values.slice()),
    onLabels: labels => tensors.set('labels', Float32Array.from(labels)),
  });
  while (!steps.next().done) yield 0;
  const replica = replicaOf(small, tensors);
  const { dWeights, dBiases } = gradientsOf(replica);
  const [analytic, numeric, measured]: number[][] = [[], [], []];
  for (let l = 0; l < dWeights.length; l++) {
    analytic.push(...dWeights[l]!, ...dBiases[l]!);
    measured.push(...tensors.get(`${l + 1}/dWeights`)!, ...tensors.get(`${l + 1}/dBiases`)!);
    for (const parameters of [replica.weights[l]!, replica.biases[l]!]) yield* centralDifferences(replica, parameters, numeric);
  }
  return { widths: small.widths, error: relativeError(numeric, analytic), kernelError: relativeError(measured, analytic) };
}

function* centralDifferences(replica: Replica, parameters: Float64Array, into: number[]): Generator<number, void, void> {
  for (const [i, value] of parameters.entries()) {
    parameters[i] = value + STEP;
    const above = lossOf(replica);
    parameters[i] = value - STEP;
    into.push((above - lossOf(replica)) / (2 * STEP));
    parameters[i] = value;
    yield 2 * replica.labels.length * replica.weights.reduce((sum, weights) => sum + weights.length, 0);
  }
}

/** ‖x − y‖ / ‖y‖; 0 where they are equal. */
function relativeError(x: readonly number[], y: readonly number[]): number {
  const difference = Math.hypot(...x.map((value, i) => value - y[i]!));
  return difference === 0 ? 0 : difference / Math.hypot(...y);
}
