// Which of two models in one file is opened, and what their singular values say.
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { floats, npy } from '../testing.ts';
import { memoryBytes } from './bytes.ts';
import { findChain } from './chain/findChain.ts';
import { openWeights } from './openWeights.ts';
import { readWeights } from './readWeights.ts';
import { toJson } from './toJson.ts';

const array = (rows: number, columns: number, seed: number) =>
  npy('<f4', [rows, columns], floats(...Array.from({ length: rows * columns }, (_, i) => Math.sin(seed + 1.7 * i * i))));
const file = memoryBytes(
  zipSync({
    'actor/0/weight.npy': array(6, 5, 1),
    'actor/1/weight.npy': array(3, 6, 2),
    'critic/0/weight.npy': array(7, 5, 3),
    'critic/1/weight.npy': array(1, 7, 4),
  }),
);
const widthsOf = (model?: string) => {
  const { layers, models } = findChain(openWeights(file), true, model);
  return { widths: [layers[0]!.fanIn, ...layers.map(({ fanOut }) => fanOut)], models };
};

test('the first is opened, and the other where it is asked for', () => {
  expect(widthsOf()).toEqual({ widths: [5, 6, 3], models: ['actor', 'critic'] });
  expect(widthsOf('critic')).toEqual({ widths: [5, 7, 1], models: ['critic', 'actor'] });
  expect(widthsOf('nobody')).toEqual(widthsOf());
  expect(toJson(readWeights(file), { refusals: {}, others: {} } as never).asks).toContain('which');
});

test('of models of the same widths no half is put on the other’s, and every one can be chosen', () => {
  const names = ['actor', 'critic1', 'critic2'];
  const twins = memoryBytes(
    zipSync(
      Object.fromEntries(
        names.flatMap((name, i) => [
          [`${name}/0/weight.npy`, array(8, 5, i)],
          [`${name}/2/weight.npy`, array(8, 8, i + 3)],
          [`${name}/4/weight.npy`, array(i + 1, 8, i + 6)],
        ]),
      ),
    ),
  );
  for (const [i, name] of names.entries()) {
    const { layers, models } = findChain(openWeights(twins), true, name);
    expect(layers.map(({ weights }) => weights.name)).toEqual([0, 2, 4].map(k => `${name}/${k}/weight`));
    expect(layers.at(-1)!.fanOut).toBe(i + 1);
    expect(models.toSorted()).toEqual(names);
  }
});

test('an encoder and its decoder are one network', () => {
  const both = memoryBytes(
    zipSync({
      'encoder/0/weight.npy': array(6, 9, 1),
      'encoder/2/weight.npy': array(3, 6, 2),
      'decoder/0/weight.npy': array(6, 3, 3),
      'decoder/2/weight.npy': array(9, 6, 4),
    }),
  );
  const { layers, models } = findChain(openWeights(both), true);
  expect(layers.map(({ fanIn }) => fanIn)).toEqual([9, 6, 3, 6]);
  expect(models).toEqual([]);
});

test('all singular values of a matrix: their squares sum to those of its entries', () => {
  const { details, statistics } = readWeights(file, { detailed: true });
  const [first] = [...statistics.values()];
  const values = details[0]!.singularValues!;
  expect(values).toHaveLength(5);
  expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(30 * first!.rms! ** 2, 3);
  expect(values[0]).toBeCloseTo(details[0]!.spectralNorm!, 5);
});
