import { Refusal } from '../bytes.ts';
import { unpack } from '../inflate.ts';
import { Cursor, garbage, type H5 } from './cursor.ts';
import { unpackLzf } from './lzf.ts';

/** What a chunk went through before it was written, first to last. */
export interface Filter {
  readonly id: number;
  readonly values: readonly number[];
}

const DEFLATE = 1;
const SHUFFLE = 2;
const FLETCHER = 3;
const LZF = 32000;
const names: Readonly<Record<number, string>> = {
  4: 'SZIP',
  5: 'N-bit',
  6: 'scale-offset',
  32001: 'Blosc',
  32004: 'LZ4',
  32015: 'Zstandard',
};

/** Reads a filter pipeline message (IV.A.2.l). @throws Refusal `unreadFeature` */
export function readFilters(h5: H5, data: Uint8Array): Filter[] {
  const cursor = new Cursor(data, h5);
  const version = cursor.u1();
  const count = cursor.u1();
  if (version === 1) cursor.skip(6);
  const filters = Array.from({ length: count }, () => readFilter(cursor, version));
  const unread = filters.find(({ id }) => ![DEFLATE, SHUFFLE, FLETCHER, LZF].includes(id));
  if (unread) throw new Refusal('unreadFeature', { feature: `${names[unread.id] ?? `filter ${unread.id}`} (HDF5)` });
  return filters;
}

function readFilter(cursor: Cursor, version: number): Filter {
  const id = cursor.u2();
  const nameLength = version === 1 || id >= 256 ? cursor.u2() : 0;
  const count = cursor.skip(2).u2();
  cursor.skip(version === 1 ? Math.ceil(nameLength / 8) * 8 : nameLength);
  const values = Array.from({ length: count }, () => cursor.u4());
  if (version === 1 && count % 2) cursor.skip(4);
  return { id, values };
}

/** A chunk as it was before the filters, which are undone last to first; those of the mask were left out. @param size of the whole chunk */
export function unfilter(filters: readonly Filter[], mask: number, packed: Uint8Array, size: number, elementSize: number): Uint8Array {
  let bytes = packed;
  for (let i = filters.length - 1; i >= 0; i--) {
    if ((mask >> i) & 1) continue;
    const { id } = filters[i]!;
    if (id === FLETCHER) bytes = bytes.subarray(0, bytes.length - 4);
    if (id === DEFLATE) bytes = unpack(bytes, size, 'zlib');
    if (id === LZF && bytes.length < size) bytes = unpackLzf(bytes, size);
    if (id === SHUFFLE) bytes = unshuffle(bytes, filters[i]!.values[0] ?? elementSize);
  }
  if (bytes.length < size) throw garbage();
  return bytes;
}

/** The first bytes of all elements, then the second ones …, become elements. */
function unshuffle(bytes: Uint8Array, elementSize: number): Uint8Array {
  if (elementSize < 2) return bytes;
  const count = Math.floor(bytes.length / elementSize);
  const whole = new Uint8Array(bytes.length);
  whole.set(bytes.subarray(count * elementSize), count * elementSize);
  for (let k = 0; k < elementSize; k++) {
    for (let i = 0, from = k * count, to = k; i < count; i++, from++, to += elementSize) whole[to] = bytes[from]!;
  }
  return whole;
}
