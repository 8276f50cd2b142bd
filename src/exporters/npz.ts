import { Zip, ZipPassThrough } from 'fflate';
import { type NpyArray, toNpy } from './npy.ts';

/** An `.npz` file being written: arrays under their keys, uncompressed, in pieces as they come. */
export interface NpzWriter {
  add(key: string, array: NpyArray): void;
  end(): void;
}

/** @param write takes the file's pieces in order */
export function npzWriter(write: (piece: Uint8Array) => void): NpzWriter {
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    write(piece);
  });
  return {
    add(key, array) {
      const entry = new ZipPassThrough(`${key}.npy`);
      zip.add(entry);
      entry.push(toNpy(array), true);
    },
    end: () => zip.end(),
  };
}
