import type { Config } from '../../config/config.ts';
import type { Samples } from '../../datasets/dataset.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { Arena } from '../machine/arena.ts';
import { chooseBatch } from './epochs.ts';
import { drawInputs } from './inputs.ts';
import { drawLabels } from './labels.ts';
import { prepareInputs } from './preparation.ts';
import { type Rows, rowsOf } from './rows.ts';
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
  const rows = rowsOf(config, samples);
  if (rows) {
    drawLabels(kernels, arena, config, places, series);
    fillRows(kernels, arena, config, rows, chooseBatch(rows.count, batchSize, seed), places);
  } else {
    drawInputs(kernels, arena, config, places, series);
    prepareInputs(kernels, arena, config, null, places.inputs, batchSize);
    fillTargets(kernels, arena, config, places, batchSize, series);
  }
}

/** Writes the inputs of these rows, their own labels where the config wants them, and targets. */
export function fillRows(
  kernels: KernelExports,
  arena: Arena,
  config: Config,
  rows: Rows,
  chosen: readonly number[],
  places: BatchPlaces,
): void {
  const { labels, targets } = rows;
  rows.write(chosen, arena.floats(places.inputs, chosen.length * rows.width));
  if (config.labels === 'real') arena.words(places.labels, chosen.length).set(chosen.map(row => labels?.[row] ?? 0));
  prepareInputs(kernels, arena, config, rows, places.inputs, chosen.length);
  fillTargets(kernels, arena, config, places, chosen.length, '', targets && chosen.map(row => targets[row]!));
}
