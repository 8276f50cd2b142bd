import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import type { PointsDataset, TransformedDataset } from '../../datasets/dataset.ts';
import { streamKey } from '../../lib/streams.ts';
import type { Machine } from '../machine/machine.ts';
import type { BatchPlaces } from './batch.ts';
import { fillStream } from './fill.ts';
import { drawLabels } from './labels.ts';

/** Draws inputs (batch × width) and labels. `series` names a batch that is not the first: its streams are others. */
export function drawInputs(machine: Machine, config: Config, places: BatchPlaces, series: string): void {
  const { data, batchSize, seed, widths } = config;
  const dataset = datasets.get(data.id);
  const count = batchSize * widths[0]!;
  switch (dataset.kind) {
    case 'synthetic':
      fillStream(machine, places.inputs, count, dataset.distributionOf?.(data.params) ?? dataset.distribution, seed, `${series}inputs`);
      drawLabels(machine, config, places, series);
      break;
    case 'transformed':
      transform(machine, dataset, config, places, series);
      drawLabels(machine, config, places, series);
      break;
    case 'points':
      drawPoints(machine, dataset, config, places, series);
      break;
    case 'file':
      fillStream(machine, places.inputs, count, standardNormal, seed, `${series}inputs`);
      drawLabels(machine, config, places, series);
      break;
    case 'real':
      throw new Error(`The data set ${dataset.id} has not been loaded.`);
  }
}

const standardNormal = { kind: 'normal', mean: 0, std: 1 } as const;

function transform(
  machine: Machine,
  dataset: TransformedDataset,
  { data, batchSize, seed, widths }: Config,
  places: BatchPlaces,
  series: string,
): void {
  const inputs = machine.arena.floats(places.inputs, batchSize * widths[0]!);
  const normals = Array.from({ length: dataset.normals(data.params) }, (_, k) => {
    fillStream(machine, places.inputs, inputs.length, standardNormal, seed, `${series}inputs${k === 0 ? '' : `/${k}`}`);
    return inputs.slice();
  });
  const own: number[] = [];
  for (let i = 0; i < inputs.length; i++) {
    for (let k = 0; k < normals.length; k++) own[k] = normals[k]![i]!;
    inputs[i] = dataset.value(own, data.params, machine.kernels);
  }
}

/** Which curve each point lies on, where along it, and the noise each have a stream. */
function drawPoints(machine: Machine, dataset: PointsDataset, config: Config, places: BatchPlaces, series: string): void {
  const { data, seed, batchSize, labels } = config;
  const { kernels, arena } = machine;
  const { width, classes } = dataset;
  const inputs = arena.floats(places.inputs, batchSize * width);
  kernels.fillIntegers(places.labels, batchSize, ...streamKey(seed, `${series}classes`), Math.max(1, classes));
  const own = arena.words(places.labels, batchSize).slice();
  kernels.fillUniform(places.inputs, batchSize, ...streamKey(seed, `${series}inputs`), 0, 1);
  const along = inputs.slice(0, batchSize);
  const noise = Number(data.params.noise ?? 0);
  fillStream(machine, places.inputs, inputs.length, standardNormal, seed, `${series}inputs/noise`);
  own.forEach((label, i) => {
    dataset.point(label, along[i]!, kernels).forEach((x, j) => {
      inputs[i * width + j] = x + noise * inputs[i * width + j]!;
    });
  });
  if (labels === 'random') drawLabels(machine, config, places, series);
}
