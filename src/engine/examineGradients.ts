import type { Config } from '../config/config.ts';
import type { KernelExports } from '../kernels/exports.ts';
import type { Arena } from './arena.ts';
import { gradientsOf, lossOf, type Replica, replicaOf } from './examineReplica.ts';
import { run } from './run.ts';
import { seededSource } from './source.ts';

/** The replica's widths and batch are at most these, and of each tensor at most so many parameters are checked: each costs two forward passes. */
const WIDTH = 8;
const BATCH = 4;
const CHECKED = 8;
const STEPS = [1e-5, 1e-6, 1e-4, 1e-7];
/** Below it, two gradients agree. */
const GRADIENT_ERROR = 1e-7;

export interface GradientCheck {
  /** Of the replica that was checked. */
  readonly widths: readonly number[];
  /** ‖analytic − central difference‖ / ‖analytic‖ over the parameters that are checked, both in float64; 0 where both are zero, NaN where one is not finite. */
  readonly error: number;
  /** Likewise of the kernels' float32 gradient against the analytic one, over all parameters. */
  readonly kernelError: number;
}

/** The config with widths and batch cut down, Gaussian inputs and random labels. */
function replicaConfig(config: Config): Config {
  const widths = config.widths.map(width => Math.min(width, WIDTH));
  const batchSize = Math.min(config.batchSize, BATCH);
  return { ...config, widths, batchSize, data: { id: 'gaussian', params: {} }, labels: 'random' };
}

/**
 * Compares gradients of a small replica, a few of each tensor, with (L(θ + h) − L(θ − h)) / 2h, where they agree if any step h serves: chaos wants a small one, vanished
 * gradients a large one, and a kink of φ between θ − h and θ + h may spoil one. Yields multiply-adds.
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
  const gradients = dWeights.flatMap((dW, l) => [dW, dBiases[l]!]);
  const checked = gradients.flatMap(gradient => checkedOf(gradient.length).map(i => gradient[i]!));
  const measured = dWeights.flatMap((_, l) => [...tensors.get(`${l + 1}/dWeights`)!, ...tensors.get(`${l + 1}/dBiases`)!]);
  let error = Number.NaN;
  for (const step of STEPS) {
    const found = relativeError(yield* centralDifferences(replica, step), checked);
    if (!(found >= error)) error = found;
    if (!(error > GRADIENT_ERROR)) break;
  }
  return {
    widths: small.widths,
    error,
    kernelError: relativeError(
      measured,
      gradients.flatMap(gradient => [...gradient]),
    ),
  };
}

/** With the first step, which mostly serves. */
export function gradientCheckWork(config: Config): number {
  const { widths, batchSize } = replicaConfig(config);
  const sum = (of: (fanIn: number, fanOut: number) => number) => widths.slice(1).reduce((total, m, i) => total + of(widths[i]!, m), 0);
  const checkedCount = sum((n, m) => checkedOf(n * m).length + checkedOf(m).length);
  return 2 * checkedCount * batchSize * sum((n, m) => n * m);
}

/** Which of `length` parameters are checked: evenly spread ones. */
function checkedOf(length: number): number[] {
  const count = Math.min(length, CHECKED);
  return Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * length) / count));
}

function* centralDifferences(replica: Replica, step: number): Generator<number, number[], void> {
  const slopes: number[] = [];
  const work = 2 * replica.labels.length * replica.weights.reduce((sum, weights) => sum + weights.length, 0);
  for (const parameters of replica.weights.flatMap((weights, l) => [weights, replica.biases[l]!])) {
    for (const i of checkedOf(parameters.length)) {
      const value = parameters[i]!;
      parameters[i] = value + step;
      const above = lossOf(replica);
      parameters[i] = value - step;
      slopes.push((above - lossOf(replica)) / (2 * step));
      parameters[i] = value;
      yield work;
    }
  }
  return slopes;
}

/** ‖x − y‖ / ‖y‖; 0 where they are equal. */
function relativeError(x: readonly number[], y: readonly number[]): number {
  const difference = Math.hypot(...x.map((value, i) => value - y[i]!));
  return difference === 0 ? 0 : difference / Math.hypot(...y);
}
