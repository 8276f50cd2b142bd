import type { Config } from '../../config/config.ts';
import { edit } from '../../config/edit.ts';
import type { Machine } from '../machine/machine.ts';
import { run } from '../passes/run.ts';
import { seededSource } from '../sources/source.ts';
import { centralDifferences, checkable } from './centralDifferences.ts';
import { gradientsOf, lossOf, replicaOf } from './replica.ts';

/** The replica's widths and batch are at most these, and of each tensor at most so many parameters are checked: each costs two forward passes. */
const WIDTH = 8;
const BATCH = 4;
const CHECKED = 8;

export interface GradientCheck {
  /** Of the replica that was checked. */
  readonly widths: readonly number[];
  /** ‖analytic − central difference‖ / ‖analytic‖ over the parameters that are checked, both in float64; 0 where both are zero, NaN where one is not finite or nothing can be checked. */
  readonly error: number;
  /** Likewise of the kernels' float32 gradient against the analytic one, over all parameters. */
  readonly kernelError: number;
}

const parameterNames = [
  ['weights', 'dWeights'],
  ['biases', 'dBiases'],
  ['gammas', 'dGammas'],
  ['betas', 'dBetas'],
] as const;

/** The config with widths and batch cut down, Gaussian inputs and random labels. */
function replicaConfig(config: Config): Config {
  const widths = config.widths.map(width => Math.min(width, WIDTH));
  const batchSize = Math.min(config.batchSize, BATCH);
  return edit({ ...config, batchSize, data: { id: 'gaussian', params: {} }, labels: 'random' }, { widths });
}

/**
 * Compares gradients of a small replica, a few of each tensor, with central differences. A bias moves in the unit of its layer's z, as weights do by themselves,
 * since the kinks of a signal that has vanished are near. Yields multiply-adds.
 */
export function* checkGradients(machine: Machine, config: Config): Generator<number, GradientCheck, void> {
  const small = replicaConfig(config);
  const tensors = new Map<string, Float32Array>();
  const steps = run(machine, small, seededSource(machine, small, null), {
    onTensor: (layer, quantity, values) => tensors.set(`${layer}/${quantity}`, values.slice()),
    onLabels: labels => tensors.set('labels', Float32Array.from(labels)),
    onTargets: targets => tensors.set('targets', targets.slice()),
  });
  while (!steps.next().done) yield 0;
  const replica = replicaOf(small, tensors);
  const found = gradientsOf(replica);
  const parameters = replica.layers.flatMap((layer, l) =>
    parameterNames.flatMap(([name, gradientName]) => {
      const of = replica.parameters[l]![name];
      if (of.length === 0) return [];
      const unit = name === 'biases' && !layer.isOutput ? rms(tensors.get(`${l + 1}/preactivations`)!) : 1;
      return [{ of, unit, gradient: found[gradientName][l]!, measured: tensors.get(`${l + 1}/${gradientName}`)! }];
    }),
  );
  const probes = parameters.flatMap(({ of, unit, gradient }) => {
    const steepest = Math.max(...gradient.map(Math.abs));
    return checkedOf(of.length).map(index => ({ parameters: of, index, gradient: gradient[index]!, steepest, unit }));
  });
  const checked = checkable(probes, Math.abs(lossOf(replica)));
  const slopes = yield* centralDifferences(replica, checked);
  const smooth = checked.flatMap(({ gradient }, i) => (slopes[i] === null ? [] : [{ gradient, slope: slopes[i]! }]));
  return {
    widths: small.widths,
    error:
      smooth.length > 0
        ? relativeError(
            smooth.map(({ slope }) => slope),
            smooth.map(({ gradient }) => gradient),
          )
        : Number.NaN,
    kernelError: relativeError(
      parameters.flatMap(({ measured }) => [...measured]),
      parameters.flatMap(({ gradient }) => [...gradient]),
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

const rms = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** ‖x − y‖ / ‖y‖; 0 where they are equal. */
function relativeError(x: readonly number[], y: readonly number[]): number {
  const difference = Math.hypot(...x.map((value, i) => value - y[i]!));
  return difference === 0 ? 0 : difference / Math.hypot(...y);
}
