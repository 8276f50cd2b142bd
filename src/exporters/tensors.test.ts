import { expect, test } from 'vitest';
import { configOf, runConfig } from '../engine/testing.ts';
import type { NpyArray } from './npy.ts';
import { tensorBytes, tensorSink } from './tensors.ts';

function written(link: string): Record<string, NpyArray> {
  const arrays: Record<string, NpyArray> = {};
  const writer = {
    add(key: string, array: NpyArray) {
      arrays[key] = array;
    },
    end() {},
  };
  const config = configOf(link);
  const { onLabels, onTargets } = tensorSink(writer, 'A', config);
  runConfig(config, { onLabels, onTargets });
  return arrays;
}

/** The labels of this seed, as they stand in the file. */
const labels = Array.from(written('net=6-5-4&batch=3')['A/labels']!.values);

test('labels are written as they are; for mean squared error as one-hot rows, one a sample; for a unit gradient not at all', () => {
  const link = 'net=6-5-4&batch=3';
  expect(written(link)).toEqual({ 'A/labels': { shape: [3], values: Int32Array.from(labels) } });
  const rows = labels.map(label => [0, 1, 2, 3].map(k => Number(k === label)));
  expect(written(`${link}&loss=meanSquaredError`)).toEqual({ 'A/targets': { shape: [3, 4], values: Float32Array.from(rows.flat()) } });
  expect(written(`${link}&loss=unitGradient`)).toEqual({});
});

test.each([
  'net=6-5-4-3&batch=7',
  'net=6-5-4-3&batch=7&loss=meanSquaredError',
  'net=6-5-3&batch=7&loss=unitGradient',
  'net=6-1-3&batch=1&bias=constant(1)',
])('the bytes of %s are told before', link => {
  const config = configOf(link);
  let bytes = 0;
  const writer = {
    add(_: string, { values }: NpyArray) {
      bytes += values.byteLength;
    },
    end() {},
  };
  runConfig(config, tensorSink(writer, 'A', config));
  expect(tensorBytes(config)).toBe(bytes);
});
