import type { Config } from '../../config/config.ts';
import type { Samples } from '../../datasets/dataset.ts';
import type { Machine } from '../machine/machine.ts';
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
export function fillBatch(machine: Machine, config: Config, samples: Samples | null, places: BatchPlaces, series = ''): void {
  const { batchSize, seed } = config;
  const rows = rowsOf(config, samples);
  if (rows) {
    drawLabels(machine, config, places, series);
    fillRows(machine, config, rows, chooseBatch(rows.count, batchSize, seed), places);
  } else {
    drawInputs(machine, config, places, series);
    prepareInputs(machine, config, null, places.inputs, batchSize);
    fillTargets(machine, config, places, batchSize, series);
  }
}

/** Writes the inputs of these rows, their own labels where the config wants them, and targets. */
export function fillRows(machine: Machine, config: Config, rows: Rows, chosen: readonly number[], places: BatchPlaces): void {
  const { labels, targets } = rows;
  rows.write(chosen, machine.arena.floats(places.inputs, chosen.length * rows.width));
  if (config.labels === 'real') machine.arena.words(places.labels, chosen.length).set(chosen.map(row => labels?.[row] ?? 0));
  prepareInputs(machine, config, rows, places.inputs, chosen.length);
  fillTargets(machine, config, places, chosen.length, '', targets && chosen.map(row => targets[row]!));
}
