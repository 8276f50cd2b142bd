import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { distributionMean, distributionVariance } from '../lib/distribution.ts';
import { datasets } from './all.ts';
import type { RealDataset, Samples } from './dataset.ts';
import { parseIdx, unpack } from './idx.ts';
import { loadSamples } from './load.ts';

const real = datasets.all.filter((d): d is RealDataset => d.kind === 'real');
const shipped = (name: string) => readFile(new URL(`../../public/data/${name}`, import.meta.url));

/** Mean and population std of pixels / full; the sums of whole numbers are exact. */
function statistics({ pixels }: Samples, full: number): { mean: number; std: number } {
  const mean = pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;
  const meanSquare = pixels.reduce((sum, pixel) => sum + pixel * pixel, 0) / pixels.length;
  return { mean: mean / full, std: Math.sqrt(meanSquare - mean * mean) / full };
}

test('synthetic inputs have mean 0 and variance 1', () => {
  for (const dataset of datasets.all) {
    if (dataset.kind !== 'synthetic') continue;
    expect(distributionMean(dataset.distribution)).toBe(0);
    expect(distributionVariance(dataset.distribution)).toBeCloseTo(1, 15);
  }
});

describe.each(real)('$id, as shipped', dataset => {
  test('mean and std are those of the pixels, so that standardized inputs have mean 0 and variance 1', async () => {
    const { mean, std } = statistics(await loadSamples(dataset, shipped), dataset.full);
    expect(mean).toBeCloseTo(dataset.mean, 12);
    expect(std).toBeCloseTo(dataset.std, 12);
  });

  test('the brightest pixel is full, so that raw inputs reach 1 and no more', async () => {
    const { pixels } = await loadSamples(dataset, shipped);
    expect(pixels.reduce((max, pixel) => Math.max(max, pixel), 0)).toBe(dataset.full);
  });
});

test('counts of images and of each digit are those that NumPy finds', async () => {
  const [digits, mnist] = await Promise.all(real.map(dataset => loadSamples(dataset, shipped)));
  const count = ({ labels }: Samples) => Array.from({ length: 10 }, (_, digit) => labels.filter(label => label === digit).length);
  expect(count(digits!)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  expect(count(mnist!)).toEqual([388, 456, 405, 400, 435, 360, 415, 443, 383, 411]);
  expect([digits!.count, mnist!.count]).toEqual([1797, 4096]);
});

const idx = (type: number, shape: readonly number[], data: readonly number[]) =>
  Uint8Array.from([0, 0, type, shape.length, ...shape.flatMap(length => [0, 0, length >> 8, length & 255]), ...data]);

describe('IDX files', () => {
  test('are read with big-endian dimensions, at any offset in their buffer', () => {
    const file = idx(8, [3, 1, 2], [1, 2, 3, 4, 5, 6]);
    const moved = new Uint8Array([9, 9, 9, ...file]).subarray(3);
    expect(parseIdx(moved)).toEqual({ shape: [3, 1, 2], data: Uint8Array.of(1, 2, 3, 4, 5, 6) });
    expect(parseIdx(idx(8, [258], Array(258).fill(7))).shape).toEqual([258]);
  });

  test('that are broken are refused with a reason', () => {
    expect(() => parseIdx(new Uint8Array())).toThrow('Not an IDX file');
    expect(() => parseIdx(new TextEncoder().encode('<!doctype html>'))).toThrow('Not an IDX file');
    expect(() => parseIdx(idx(0x0d, [1], [1, 2, 3, 4]))).toThrow('only unsigned bytes');
    expect(() => parseIdx(idx(8, [2, 2], [1, 2, 3, 4]).subarray(0, 9))).toThrow('within its header');
    expect(() => parseIdx(idx(8, [2, 2], [1, 2, 3]))).toThrow('should hold 4 values (2 × 2), but holds 3');
    expect(() => parseIdx(idx(8, [2], [1, 2, 3]))).toThrow('should hold 2 values');
  });

  test('are unzipped when they are zipped, and left alone when the host has done so', async () => {
    const file = idx(8, [2], [1, 2]);
    expect(await unpack(gzipSync(file))).toEqual(file);
    expect(await unpack(file)).toBe(file);
    await expect(unpack(gzipSync(file).subarray(0, 15))).rejects.toThrow('gzip');
  });
});

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const tinyDigests = { i: digestOf(idx(8, [2, 1, 2], [1, 2, 3, 4])), l: digestOf(idx(8, [2], [0, 2])) };

test.each(real)('$id: one other pixel, or one other label, is refused by name', async dataset => {
  for (const name of [dataset.files.images, dataset.files.labels]) {
    const other = async (asked: string) => {
      const bytes = Uint8Array.from(await unpack(await shipped(asked)));
      if (asked === name) bytes[bytes.length - 1]! ^= 1;
      return bytes;
    };
    await expect(loadSamples(dataset, other)).rejects.toThrow(`${name}: this host serves other data`);
  }
});

test('files that do not fit the data set are refused by name', async () => {
  const tiny: RealDataset = { ...real[0]!, width: 2, classes: 3, files: { images: 'i', labels: 'l' } };
  const load = (images: Uint8Array, labels: Uint8Array) => loadSamples(tiny, async name => (name === 'i' ? images : labels), tinyDigests);
  await expect(load(idx(8, [2, 1, 2], [1, 2, 3, 4]), idx(8, [2], [0, 2]))).resolves.toMatchObject({ count: 2, width: 2 });
  await expect(load(idx(8, [2, 1, 3], [1, 2, 3, 4, 5, 6]), idx(8, [2], [0, 2]))).rejects.toThrow('i: images of 3 pixels, not 2');
  await expect(load(idx(8, [2, 1, 2], [1, 2, 3, 4]), idx(8, [3], [0, 2, 1]))).rejects.toThrow('l: 3 labels for 2 images');
  await expect(load(idx(8, [2, 1, 2], [1, 2, 3, 4]), idx(8, [2], [0, 3]))).rejects.toThrow('l: a label is not below 3');
  await expect(load(new Uint8Array(3), idx(8, [2], [0, 3]))).rejects.toThrow('i: Not an IDX file');
});
