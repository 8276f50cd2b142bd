// Files that are made for tests.
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file of NumPy's, version 1, as `numpy.lib.format` says. */
export function npy(descr: string, shape: readonly number[], bytes: Uint8Array): Uint8Array {
  const dictionary = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  const header = dictionary.padEnd(Math.ceil((dictionary.length + 11) / 64) * 64 - 11, ' ');
  return Uint8Array.from([
    0x93,
    ...bytesOf('NUMPY'),
    1,
    0,
    (header.length + 1) & 255,
    (header.length + 1) >> 8,
    ...bytesOf(`${header}\n`),
    ...bytes,
  ]);
}

/** The bytes of float32 numbers. */
export const floats = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);
