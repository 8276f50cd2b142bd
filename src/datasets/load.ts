import type { RealDataset, Samples } from './dataset.ts';
import { parseIdx, unpack } from './idx.ts';

/**
 * Loads a data set. `read` brings a file below `data/` by its name: from the network in a browser, from disk in Node.
 * @throws Error (by rejection) that names the file when it cannot be read, is broken, or does not fit the data set
 */
export async function loadSamples(dataset: RealDataset, read: (name: string) => Promise<Uint8Array>): Promise<Samples> {
  const { files, width, classes } = dataset;
  const [images, labels] = await Promise.all([readIdx(files.images, read), readIdx(files.labels, read)]);
  const [count = 0, ...dimensions] = images.shape;
  const pixels = dimensions.reduce((product, length) => product * length, 1);
  if (pixels !== width) throw new Error(`${files.images}: images of ${pixels} pixels, not ${width}.`);
  if (labels.shape.length !== 1 || labels.shape[0] !== count) {
    throw new Error(`${files.labels}: ${labels.shape.join(' × ')} labels for ${count} images.`);
  }
  if (labels.data.some(label => label >= classes)) throw new Error(`${files.labels}: a label is not below ${classes}.`);
  return { count, width, pixels: images.data, labels: labels.data };
}

async function readIdx(name: string, read: (name: string) => Promise<Uint8Array>) {
  try {
    return parseIdx(await unpack(await read(name)));
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
