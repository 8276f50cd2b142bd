import type { Config } from '../../config/config.ts';
import { classesOf } from '../../config/fields.ts';
import { streamKey } from '../../lib/streams.ts';
import { classShares } from '../../network/classes.ts';
import type { Machine } from '../machine/machine.ts';
import type { BatchPlaces } from './batch.ts';

/** Finer than any share that matters. */
const RESOLUTION = 65536;

/** Random labels: every class as frequent, or as its share says. */
export function drawLabels({ kernels, arena }: Machine, config: Config, { labels }: BatchPlaces, series: string): void {
  const { batchSize, seed, imbalance } = config;
  const key = streamKey(seed, `${series}labels`);
  kernels.fillIntegers(labels, batchSize, ...key, imbalance === 1 ? classesOf(config) : RESOLUTION);
  if (imbalance === 1) return;
  const ends: number[] = [];
  let sum = 0;
  for (const share of classShares({ ...config, labels: 'random' }, kernels)) {
    sum += share * RESOLUTION;
    ends.push(sum);
  }
  const words = arena.words(labels, batchSize);
  words.forEach((word, i) => {
    const label = ends.findIndex(end => word < end);
    words[i] = label < 0 ? ends.length - 1 : label;
  });
}
