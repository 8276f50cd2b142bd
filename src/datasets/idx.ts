/** An array of unsigned bytes with its shape, as an IDX file holds it. */
export interface Idx {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/** Type code of unsigned bytes, the only one we read. */
const UNSIGNED_BYTE = 0x08;

/**
 * Reads an IDX file: 0, 0, type, number of dimensions; the dimensions as big-endian uint32; the values, row-major
 * (Y. LeCun, “The MNIST database”). `data` shares memory with `bytes`.
 * @throws Error with a sentence when the bytes are not such a file, whole and of unsigned bytes
 */
export function parseIdx(bytes: Uint8Array): Idx {
  const [first, second, type, rank = 0] = bytes;
  if (first !== 0 || second !== 0 || rank < 1)
    throw new Error('Not an IDX file: it does not begin with 0, 0, a type and a number of dimensions.');
  if (type !== UNSIGNED_BYTE) throw new Error(`This IDX file holds values of type ${type}; only unsigned bytes (8) are read.`);
  const start = 4 + 4 * rank;
  if (bytes.length < start) throw new Error('The IDX file ends within its header.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: rank }, (_, i) => view.getUint32(4 + 4 * i));
  const size = shape.reduce((product, length) => product * length, 1);
  if (bytes.length !== start + size) {
    throw new Error(`The IDX file should hold ${size} values (${shape.join(' × ')}), but holds ${bytes.length - start}.`);
  }
  return { shape, data: bytes.subarray(start) };
}

/**
 * The bytes, unzipped if they are gzip's (1f 8b): some static hosts let the browser unzip `.gz` files on the way.
 * @throws Error (by rejection) when the gzip data are broken
 */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unzipped = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(unzipped).arrayBuffer());
  } catch {
    throw new Error('The gzip data are broken.');
  }
}
