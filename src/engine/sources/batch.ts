import seedrandom from 'seedrandom';
import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import type { RealDataset, Samples } from '../../datasets/dataset.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { Arena } from '../machine/arena.ts';
import { drawInputs } from './inputs.ts';
import { drawLabels } from './labels.ts';
import { prepareInputs } from './preparation.ts';
import { fillTargets } from './targets.ts';

/** Where the batch lies: inputs (batch × width, float32), labels (batch, int32) and targets (batch × outputs, float32; one place where there are none). */
export interface BatchPlaces {
  readonly inputs: number;
  readonly labels: number;
  readonly targets: number;
}

/**
 * Fills inputs, labels and targets from the config's data set and the seed's streams. `samples` are the data set's, null where it ships none. `series` names
 * another batch of the same kind than the first.
 */
export function fillBatch(
  kernels: KernelExports,
  arena: Arena,
  config: Config,
  samples: Samples | null,
  places: BatchPlaces,
  series = '',
): void {
  const { batchSize, seed } = config;
  if (datasets.get(config.data.id).kind === 'real') {
    if (!samples) throw new Error(`The data set ${config.data.id} has not been loaded.`);
    drawLabels(kernels, arena, config, places, series);
    fillRows(kernels, arena, config, samples, chooseRows(samples.count, batchSize, seed), places);
  } else {
    drawInputs(kernels, arena, config, places, series);
    prepareInputs(kernels, arena, config, null, places.inputs, batchSize);
    fillTargets(kernels, arena, config, places, batchSize, series);
  }
}

/** Writes the inputs of these rows of the config's real data set, their own labels where it wants them, and targets. */
export function fillRows(
  kernels: KernelExports,
  arena: Arena,
  config: Config,
  samples: Samples,
  rows: readonly number[],
  places: BatchPlaces,
): void {
  const { data, labels } = config;
  const count = rows.length * samples.width;
  const dataset = datasets.get(data.id) as RealDataset;
  copyInputs(arena.floats(places.inputs, count), dataset, samples, rows, data.params.inputs === 'standardized');
  if (labels === 'real') arena.words(places.labels, rows.length).set(rows.map(row => samples.labels[row]!));
  prepareInputs(kernels, arena, config, samples, places.inputs, rows.length);
  fillTargets(kernels, arena, config, places, rows.length, '');
}

function copyInputs(inputs: Float32Array, dataset: RealDataset, samples: Samples, rows: readonly number[], standardized: boolean): void {
  const { full, mean, std } = dataset;
  const values = Float32Array.from({ length: 256 }, (_, pixel) => (standardized ? (pixel / full - mean) / std : pixel / full));
  rows.forEach((row, i) => {
    const from = row * samples.width;
    for (let j = 0; j < samples.width; j++) inputs[i * samples.width + j] = values[samples.pixels[from + j]!]!;
  });
}

/** Different rows in random order: the first ones of a shuffle, so that a smaller batch is the beginning of a larger one. */
export function chooseRows(count: number, batchSize: number, seed: string): number[] {
  const random = seedrandom(`${seed}/batch`);
  const rows = Array.from({ length: count }, (_, i) => i);
  for (let i = 0; i < batchSize; i++) {
    const j = i + Math.floor(random() * (count - i));
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
  return rows.slice(0, batchSize);
}
