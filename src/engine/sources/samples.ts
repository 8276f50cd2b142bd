import type { Config } from '../../config/config.ts';
import { datasets } from '../../datasets/all.ts';
import type { Samples } from '../../datasets/dataset.ts';
import { loadSamples } from '../../datasets/load.ts';
import type { Failure } from '../workers/run/protocol.ts';

/** A data set that could not be loaded; asking again tries again. */
class DataError extends Error {}

/** Loads the samples of a config's data set, each set once; null for a synthetic one. `read` gives the bytes of a file below `data/`. */
export function createSampleLoader(read: (name: string) => Promise<Uint8Array>): (config: Config) => Promise<Samples | null> {
  const loaded = new Map<string, Promise<Samples>>();
  return async ({ data }) => {
    const dataset = datasets.get(data.id);
    if (dataset.kind !== 'real') return null;
    const samples = loaded.get(dataset.id) ?? loadSamples(dataset, read);
    loaded.set(dataset.id, samples);
    return samples.catch(error => {
      loaded.delete(dataset.id);
      throw new DataError(messageOf(error));
    });
  };
}

/** What an error that ends a computation is to the page. */
export function failureOf(error: unknown): Failure {
  const message = messageOf(error);
  if (error instanceof DataError) return { kind: 'data', message };
  return { kind: error instanceof RangeError ? 'memory' : 'other', message };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
