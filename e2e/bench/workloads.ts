import type { Config } from '../../src/config/config.ts';
import { decode } from '../../src/config/link.ts';

/** A network to pass through; everything else is the default: glorotUniform, Gaussian inputs, softmax cross-entropy. */
export interface Workload {
  readonly name: string;
  readonly widths: readonly number[];
  readonly activation: 'relu' | 'tanh';
  readonly batchSize: number;
  /** A step of each optimizer is timed, and not a frame. */
  readonly isTraining?: true;
}

const repeat = (width: number, times: number): number[] => new Array(times).fill(width);

export const workloads: readonly Workload[] = [
  { name: 'S', widths: [100, 100, 100, 10], activation: 'relu', batchSize: 256 },
  { name: 'M', widths: [784, ...repeat(256, 5), 10], activation: 'tanh', batchSize: 256 },
  { name: 'D', widths: [256, ...repeat(256, 50), 10], activation: 'tanh', batchSize: 128 },
  { name: 'L', widths: [784, ...repeat(1024, 10), 10], activation: 'relu', batchSize: 512 },
];

/** Steps of a training: where little but the calls and the update takes time, and where the products do. */
export const trainingWorkloads: readonly Workload[] = [
  { name: 'training of a small network', widths: [100, 100, 100, 10], activation: 'relu', batchSize: 64, isTraining: true },
  { name: 'training of a larger one', widths: [784, ...repeat(256, 5), 10], activation: 'tanh', batchSize: 256, isTraining: true },
];

/** By which a training is timed, at rates so low that thousands of steps stay in the range of ordinary numbers; `with_torch.py` has the same. */
export const optimizersOf = [
  { id: 'sgd', learningRate: 0.01 },
  { id: 'adam', learningRate: 0.0001 },
] as const;

/** A network of `depth` hidden layers of one width, for the law of cost. */
export const square = (width: number, depth: number, batchSize: number): Workload => ({
  name: `${depth} × ${width}, batch ${batchSize}`,
  widths: [...repeat(width, depth + 1), 10],
  activation: 'relu',
  batchSize,
});

/** The engine's config of a workload. */
export function configOf({ widths, activation, batchSize }: Workload): Config {
  const { experiment, warnings } = decode(`#net=${widths.join('-')}&act=${activation}&batch=${batchSize}`);
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings));
  return experiment.a;
}

/** Glorot and Bengio's limit of a layer. */
export const limitOf = (fanIn: number, fanOut: number): number => Math.sqrt(6 / (fanIn + fanOut));
