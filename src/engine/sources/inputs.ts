import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import type { PointsDataset, TransformedDataset } from '../../datasets/dataset.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import { streamKey } from '../../lib/streams.ts';
import type { Arena } from '../machine/arena.ts';
import type { BatchPlaces } from './batch.ts';
import { fillStream } from './fill.ts';
import { drawLabels } from './labels.ts';

/** Draws inputs (batch × width) and labels. `series` names a batch that is not the first: its streams are others. */
export function drawInputs(kernels: KernelExports, arena: Arena, config: Config, places: BatchPlaces, series: string): void {
  const { data, batchSize, seed, widths } = config;
  const dataset = datasets.get(data.id);
  const count = batchSize * widths[0]!;
  switch (dataset.kind) {
    case 'synthetic':
      fillStream(kernels, places.inputs, count, dataset.distributionOf?.(data.params) ?? dataset.distribution, seed, `${series}inputs`);
      drawLabels(kernels, arena, config, places, series);
      break;
    case 'transformed':
      transform(kernels, arena.floats(places.inputs, count), dataset, config, places, series);
      drawLabels(kernels, arena, config, places, series);
      break;
    case 'points':
      drawPoints(kernels, arena, dataset, config, places, series);
      break;
    case 'file':
      fillStream(kernels, places.inputs, count, standardNormal, seed, `${series}inputs`);
      drawLabels(kernels, arena, config, places, series);
      break;
    case 'real':
      throw new Error(`The data set ${dataset.id} has not been loaded.`);
  }
}

const standardNormal = { kind: 'normal', mean: 0, std: 1 } as const;

function transform(
  kernels: KernelExports,
  inputs: Float32Array,
  dataset: TransformedDataset,
  { data, seed }: Config,
  places: BatchPlaces,
  series: string,
): void {
  const normals = Array.from({ length: dataset.normals(data.params) }, (_, k) => {
    fillStream(kernels, places.inputs, inputs.length, standardNormal, seed, `${series}inputs${k === 0 ? '' : `/${k}`}`);
    return inputs.slice();
  });
  const own: number[] = [];
  for (let i = 0; i < inputs.length; i++) {
    for (let k = 0; k < normals.length; k++) own[k] = normals[k]![i]!;
    inputs[i] = dataset.value(own, data.params, kernels);
  }
}

/** Which curve each point lies on, where along it, and the noise each have a stream. */
function drawPoints(
  kernels: KernelExports,
  arena: Arena,
  dataset: PointsDataset,
  config: Config,
  places: BatchPlaces,
  series: string,
): void {
  const { data, seed, batchSize, labels } = config;
  const { width, classes } = dataset;
  const inputs = arena.floats(places.inputs, batchSize * width);
  kernels.fillIntegers(places.labels, batchSize, ...streamKey(seed, `${series}classes`), Math.max(1, classes));
  const own = arena.words(places.labels, batchSize).slice();
  kernels.fillUniform(places.inputs, batchSize, ...streamKey(seed, `${series}inputs`), 0, 1);
  const along = inputs.slice(0, batchSize);
  const noise = Number(data.params.noise ?? 0);
  fillStream(kernels, places.inputs, inputs.length, standardNormal, seed, `${series}inputs/noise`);
  own.forEach((label, i) => {
    dataset.point(label, along[i]!, kernels).forEach((x, j) => {
      inputs[i * width + j] = x + noise * inputs[i * width + j]!;
    });
  });
  if (labels === 'random') drawLabels(kernels, arena, config, places, series);
}
