/** An array as NumPy saves it. */
export interface NpyArray {
  readonly shape: readonly number[];
  /** C order. */
  readonly values: Float32Array | Int32Array;
}

/** The bytes of an `.npy` file, version 1.0, little-endian (NumPy Enhancement Proposal 1). */
export function toNpy({ shape, values }: NpyArray): Uint8Array {
  const descr = values instanceof Float32Array ? '<f4' : '<i4';
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dictionary = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${tuple}), }`;
  const unpadded = 10 + dictionary.length + 1;
  const header = `${dictionary}${' '.repeat((64 - (unpadded % 64)) % 64)}\n`;
  const bytes = new Uint8Array(10 + header.length + values.byteLength);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(new TextEncoder().encode(header), 10);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), 10 + header.length);
  return bytes;
}
