import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import type { Samples } from '../../datasets/dataset.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { Arena } from '../machine/arena.ts';

/** Mean and population std of each feature, in float64. */
export interface FeatureStatistics {
  readonly means: Float64Array;
  readonly stds: Float64Array;
}

/** What is done to `rows` inputs once they are drawn: constant features, scale and mean, and standardization, in this order. */
export function prepareInputs(
  kernels: KernelExports,
  arena: Arena,
  config: Config,
  samples: Samples | null,
  at: number,
  rows: number,
): void {
  const { scale, mean, constant, standardize, widths } = config;
  const width = widths[0]!;
  const values = arena.floats(at, rows * width);
  const first = width - Math.round(constant * width);
  for (let row = 0; row < values.length; row += width) values.fill(1, row + first, row + width);
  if (scale !== 1) kernels.scale(at, values.length, scale);
  if (mean !== 0) for (let i = 0; i < values.length; i++) values[i]! += mean;
  if (standardize === 'none') return;
  const statistics = samples ? shippedStatistics(config, samples, first) : statisticsOf(values, width);
  apply(values, standardize === 'all' ? pooled(statistics) : statistics);
}

/** A feature without variance stays at its distance from the mean, which is 0. */
function apply(values: Float32Array, { means, stds }: FeatureStatistics): void {
  const width = means.length;
  for (let i = 0; i < values.length; i++) {
    const j = i % width;
    values[i] = (values[i]! - means[j]!) / (stds[j]! > 0 ? stds[j]! : 1);
  }
}

export function statisticsOf(values: ArrayLike<number>, width: number): FeatureStatistics {
  const rows = values.length / width;
  const means = new Float64Array(width);
  const stds = new Float64Array(width);
  for (let i = 0; i < values.length; i++) means[i % width]! += values[i]! / rows;
  for (let i = 0; i < values.length; i++) stds[i % width]! += (values[i]! - means[i % width]!) ** 2 / rows;
  return { means, stds: stds.map(Math.sqrt) };
}

/** One mean and std for all features. */
function pooled({ means, stds }: FeatureStatistics): FeatureStatistics {
  const average = (of: (j: number) => number) => means.reduce((sum, _, j) => sum + of(j), 0) / means.length;
  const mean = average(j => means[j]!);
  const std = Math.sqrt(average(j => stds[j]! ** 2 + (means[j]! - mean) ** 2));
  return { means: means.map(() => mean), stds: stds.map(() => std) };
}

const shipped = new WeakMap<Samples, FeatureStatistics>();

/** Of all samples that are shipped, as the config prepares them. */
function shippedStatistics({ data, scale, mean }: Config, samples: Samples, firstConstant: number): FeatureStatistics {
  const dataset = datasets.get(data.id);
  if (dataset.kind !== 'real') throw new Error(`The data set ${data.id} ships nothing.`);
  const pixels = shipped.get(samples) ?? statisticsOf(samples.pixels, samples.width);
  shipped.set(samples, pixels);
  const [shift, unit] = data.params.inputs === 'standardized' ? [dataset.mean, dataset.std] : [0, 1];
  return {
    means: pixels.means.map((m, j) => scale * (j >= firstConstant ? 1 : (m / dataset.full - shift) / unit) + mean),
    stds: pixels.stds.map((s, j) => (j >= firstConstant ? 0 : (scale * s) / dataset.full / unit)),
  };
}
