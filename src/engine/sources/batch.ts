import seedrandom from 'seedrandom';
import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import type { RealDataset, Samples } from '../../datasets/dataset.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import { streamKey } from '../../lib/streams.ts';
import type { Arena } from '../machine/arena.ts';
import { fillStream } from './fill.ts';

/** Where the batch lies: inputs (batch × width, float32) and labels (batch, int32). */
export interface BatchPlaces {
  readonly inputs: number;
  readonly labels: number;
}

/** Fills inputs and labels from the config's data set and the seed's streams. `samples` are the data set's, null for a synthetic one. */
export function fillBatch(kernels: KernelExports, arena: Arena, config: Config, samples: Samples | null, places: BatchPlaces): void {
  const { batchSize, seed, scale } = config;
  const width = config.widths[0]!;
  const dataset = datasets.get(config.data.id);
  kernels.fillIntegers(places.labels, batchSize, ...streamKey(seed, 'labels'), config.widths.at(-1)!);
  if (dataset.kind === 'synthetic') {
    fillStream(kernels, places.inputs, batchSize * width, dataset.distribution, seed, 'inputs');
    if (scale !== 1) kernels.scale(places.inputs, batchSize * width, scale);
  } else {
    if (!samples) throw new Error(`The data set ${dataset.id} has not been loaded.`);
    fillRows(kernels, arena, config, samples, chooseRows(samples.count, batchSize, seed), places);
  }
}

/** Writes the inputs of these rows of the config's real data set, and their own labels where it wants them. */
export function fillRows(
  kernels: KernelExports,
  arena: Arena,
  config: Config,
  samples: Samples,
  rows: readonly number[],
  places: BatchPlaces,
): void {
  const { data, labels, scale } = config;
  const count = rows.length * samples.width;
  const dataset = datasets.get(data.id) as RealDataset;
  copyInputs(arena.floats(places.inputs, count), dataset, samples, rows, data.params.inputs === 'standardized');
  if (labels === 'real') arena.words(places.labels, rows.length).set(rows.map(row => samples.labels[row]!));
  if (scale !== 1) kernels.scale(places.inputs, count, scale);
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
