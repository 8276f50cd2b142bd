import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import { type Chosen, preparedMoments } from '../../datasets/chosen.ts';
import type { RealDataset, Samples } from '../../datasets/dataset.ts';
import { ownRows } from '../../datasets/tables.ts';

/** Mean and population std of each feature, in float64. */
export interface FeatureStatistics {
  readonly means: Float64Array;
  readonly stds: Float64Array;
}

/** Rows that are there, of which a batch is chosen: a data set as it is shipped, or a person's table. */
export interface Rows {
  readonly count: number;
  readonly width: number;
  /** The class of each row; null where rows have none. */
  readonly labels: ArrayLike<number> | null;
  /** The number that the outputs are compared with in each row; null where rows have none. */
  readonly targets: ArrayLike<number> | null;
  /** Writes the inputs of these rows, one row after the other. */
  write(rows: readonly number[], inputs: Float32Array): void;
  /** Of `scale` times each input, over all rows. */
  statistics(scale: number): FeatureStatistics;
}

/** The rows that a config's batches are chosen of; null where its inputs are drawn. @throws Error where a data set is shipped and has not been loaded */
export function rowsOf(config: Config, samples: Samples | null): Rows | null {
  const dataset = datasets.get(config.data.id);
  if (dataset.kind === 'real') {
    if (!samples) throw new Error(`The data set ${dataset.id} has not been loaded.`);
    return shippedRows(dataset, samples, config.data.params.inputs === 'standardized');
  }
  const own = ownRows(config);
  return own && tableRows(own);
}

function shippedRows({ full, mean, std }: RealDataset, samples: Samples, standardized: boolean): Rows {
  const { width, pixels } = samples;
  return {
    ...samples,
    targets: null,
    write(rows, inputs) {
      const values = Float32Array.from({ length: 256 }, (_, pixel) => (standardized ? (pixel / full - mean) / std : pixel / full));
      rows.forEach((row, i) => {
        const from = row * width;
        for (let j = 0; j < width; j++) inputs[i * width + j] = values[pixels[from + j]!]!;
      });
    },
    statistics(scale) {
      const { means, stds } = pixelStatistics(samples);
      const [shift, unit] = standardized ? [mean, std] : [0, 1];
      return { means: means.map(m => scale * ((m / full - shift) / unit)), stds: stds.map(s => (scale * s) / full / unit) };
    },
  };
}

const known = new WeakMap<Samples, FeatureStatistics>();

function pixelStatistics(samples: Samples): FeatureStatistics {
  const found = known.get(samples) ?? statisticsOf(samples.pixels, samples.width);
  known.set(samples, found);
  return found;
}

function tableRows({ inputs, rows: chosen, count, labels, targets }: Chosen): Rows {
  const width = inputs.length;
  return {
    ...{ count, width, labels, targets },
    write(rows, to) {
      inputs.forEach(({ column: { numbers, means, width: own }, place, shift, unit }, j) => {
        rows.forEach((row, i) => {
          const value = numbers![(chosen ? chosen[row]! : row) * own + place]!;
          to[i * width + j] = ((Number.isNaN(value) ? means[place]! : value) - shift) / unit;
        });
      });
    },
    statistics(scale) {
      const moments = inputs.map(preparedMoments);
      return { means: Float64Array.from(moments, ({ mean }) => scale * mean), stds: Float64Array.from(moments, ({ std }) => scale * std) };
    },
  };
}

export function statisticsOf(values: ArrayLike<number>, width: number): FeatureStatistics {
  const rows = values.length / width;
  const means = new Float64Array(width);
  const stds = new Float64Array(width);
  for (let i = 0; i < values.length; i++) means[i % width]! += values[i]! / rows;
  for (let i = 0; i < values.length; i++) stds[i % width]! += (values[i]! - means[i % width]!) ** 2 / rows;
  return { means, stds: stds.map(Math.sqrt) };
}
