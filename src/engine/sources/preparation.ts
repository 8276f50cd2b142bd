import type { Config } from '../../config/config.ts';
import type { Machine } from '../machine/machine.ts';
import { type FeatureStatistics, type Rows, statisticsOf } from './rows.ts';

/** What is done to `count` inputs once they are drawn or taken from `rows`: constant features, scale and mean, and standardization, in this order. */
export function prepareInputs({ kernels, arena }: Machine, config: Config, rows: Rows | null, at: number, count: number): void {
  const { scale, mean, constant, standardize, widths } = config;
  const width = widths[0]!;
  const values = arena.floats(at, count * width);
  const first = width - Math.round(constant * width);
  if (first < width) for (let row = 0; row < values.length; row += width) values.fill(1, row + first, row + width);
  if (scale !== 1) kernels.scale(at, values.length, scale);
  if (mean !== 0) for (let i = 0; i < values.length; i++) values[i]! += mean;
  if (standardize === 'none') return;
  const statistics = rows ? preparedStatistics(config, rows, first) : statisticsOf(values, width);
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

/** One mean and std for all features. */
function pooled({ means, stds }: FeatureStatistics): FeatureStatistics {
  const average = (of: (j: number) => number) => means.reduce((sum, _, j) => sum + of(j), 0) / means.length;
  const mean = average(j => means[j]!);
  const std = Math.sqrt(average(j => stds[j]! ** 2 + (means[j]! - mean) ** 2));
  return { means: means.map(() => mean), stds: stds.map(() => std) };
}

/** Of all rows, as the config prepares them. */
function preparedStatistics({ scale, mean }: Config, rows: Rows, firstConstant: number): FeatureStatistics {
  const { means, stds } = rows.statistics(scale);
  return {
    means: means.map((m, j) => (j >= firstConstant ? scale : m) + mean),
    stds: stds.map((s, j) => (j >= firstConstant ? 0 : s)),
  };
}
