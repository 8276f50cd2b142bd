import { sha256 } from '../lib/sha256.ts';
import type { RealDataset, Samples } from './dataset.ts';
import { digests } from './digests.ts';
import { parseIdx, unpack } from './idx.ts';

/**
 * Loads a data set. `read` brings a file below `data/` by its name: from the network in a browser, from disk in Node;
 * `expected` holds the SHA-256 of each file.
 * @throws Error (by rejection) that names the file when it cannot be read, is broken, does not fit the data set, or holds other bytes than the
 *   program was made with
 */
export async function loadSamples(
  dataset: RealDataset,
  read: (name: string) => Promise<Uint8Array>,
  expected: Readonly<Record<string, string>> = digests,
): Promise<Samples> {
  const { files, width, classes } = dataset;
  const [images, labels] = await Promise.all([readIdx(files.images, read), readIdx(files.labels, read)]);
  const [count = 0, ...dimensions] = images.shape;
  const pixels = dimensions.reduce((product, length) => product * length, 1);
  if (pixels !== width) throw new Error(`${files.images}: images of ${pixels} pixels, not ${width}.`);
  if (labels.shape.length !== 1 || labels.shape[0] !== count) {
    throw new Error(`${files.labels}: ${labels.shape.join(' × ')} labels for ${count} images.`);
  }
  if (labels.data.some(label => label >= classes)) throw new Error(`${files.labels}: a label is not below ${classes}.`);
  for (const [name, { digest }] of [
    [files.images, images],
    [files.labels, labels],
  ] as const) {
    if (digest !== expected[name]) {
      throw new Error(`${name}: this host serves other data than the ones that links speak of, so they are not used.`);
    }
  }
  return { count, width, pixels: images.data, labels: labels.data };
}

async function readIdx(name: string, read: (name: string) => Promise<Uint8Array>) {
  try {
    const bytes = await unpack(await read(name));
    return { ...parseIdx(bytes), digest: sha256(bytes) };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
