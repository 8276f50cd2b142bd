import { memoryBytes, Refusal } from '../bytes.ts';
import type { OtherReason } from '../file.ts';
import { countOf, numbersOf, sizeOf } from '../numbers.ts';
import { denseTensor, type Tensor, tensorOf } from '../tensor.ts';
import { type Chunk, type Chunking, chunksOfIndex, chunksOfTree } from './chunkIndex.ts';
import { Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';
import { readDataspace } from './dataspace.ts';
import { type Datatype, readDatatype } from './datatype.ts';
import { type Filter, readFilters, unfilter } from './filters.ts';
import { type Message, messageTypes } from './objectHeader.ts';

const dataOf = (messages: readonly Message[], type: number) => messages.find(message => message.type === type)?.data;

export const isDataset = (messages: readonly Message[]) => messages.some(({ type }) => type === messageTypes.layout);

/** A dataset as a tensor; a reason where its elements are no numbers that are read. @throws Refusal */
export function openDataset(h5: H5, name: string, messages: readonly Message[]): Tensor | OtherReason {
  const [space, type, layout, filters] = [messageTypes.dataspace, messageTypes.datatype, messageTypes.layout, messageTypes.filters].map(
    kind => dataOf(messages, kind),
  );
  if (!space || !type || !layout) throw garbage();
  const datatype = readDatatype(new Cursor(type, h5));
  if (datatype.dtype === null || sizeOf(datatype.dtype) !== datatype.size) return datatype.why;
  const shape = readDataspace(new Cursor(space, h5));
  countOf(shape, name);
  return stored(h5, name, shape, datatype, new Cursor(layout, h5), filters ? readFilters(h5, filters) : []);
}

/** Reads a data layout message (IV.A.2.i): numbers in the header, side by side in the file, or in chunks. */
function stored(h5: H5, name: string, shape: readonly number[], type: Datatype, layout: Cursor, filters: readonly Filter[]): Tensor {
  const version = layout.u1();
  if (version < 3) return storedEarly(h5, name, shape, type, layout, filters);
  const place = { name, shape, dtype: type.dtype!, bigEndian: type.bigEndian };
  switch (layout.u1()) {
    case 0:
      return denseTensor(memoryBytes(layout.raw(layout.u2())), place);
    case 1:
      return contiguous(h5, place, layout.offset());
    case 2:
      return version === 3 ? chunkedByTree(h5, place, type, layout, filters) : chunkedByIndex(h5, place, type, layout, filters);
    default:
      throw new Refusal('unreadFeature', { feature: 'a virtual dataset (HDF5)' });
  }
}

type Place = Parameters<typeof denseTensor>[1];

function contiguous(h5: H5, place: Place, at: number): Tensor {
  // Numbers that were never written are zeros and have no place.
  if (at === UNDEFINED) return filledWithZeros(place);
  return denseTensor(h5.bytes, { ...place, at });
}

function filledWithZeros(place: Place): Tensor {
  const count = countOf(place.shape, place.name);
  if (count > MOST_CHUNKED) throw new Refusal('tooLarge', { name: place.name });
  return denseTensor(memoryBytes(new Uint8Array(count * sizeOf(place.dtype))), place);
}

/** Versions 1 and 2 of the message. */
function storedEarly(h5: H5, name: string, shape: readonly number[], type: Datatype, layout: Cursor, filters: readonly Filter[]): Tensor {
  const rank = layout.u1();
  const kind = layout.u1();
  layout.skip(5);
  const at = kind === 0 ? UNDEFINED : layout.offset();
  const extents = Array.from({ length: rank }, () => layout.u4());
  const place = { name, shape, dtype: type.dtype!, bigEndian: type.bigEndian };
  if (kind === 0) return denseTensor(memoryBytes(layout.raw(layout.u4())), place);
  if (kind === 1) return contiguous(h5, place, at);
  const chunking = chunkingOf(shape, extents.slice(0, shape.length), type.size, filters);
  return chunked(place, chunking, filters, h5, () => chunksOfTree(h5, at, chunking));
}

function chunkedByTree(h5: H5, place: Place, type: Datatype, layout: Cursor, filters: readonly Filter[]): Tensor {
  const rank = layout.u1();
  const at = layout.offset();
  const extents = Array.from({ length: rank }, () => layout.u4());
  const chunking = chunkingOf(place.shape, extents.slice(0, -1), type.size, filters);
  return chunked(place, chunking, filters, h5, () => chunksOfTree(h5, at, chunking));
}

function chunkedByIndex(h5: H5, place: Place, type: Datatype, layout: Cursor, filters: readonly Filter[]): Tensor {
  const [flags, rank, bytes] = [layout.u1(), layout.u1(), layout.u1()];
  const extents = Array.from({ length: rank }, () => layout.uint(bytes));
  const kind = layout.u1();
  const chunking = chunkingOf(place.shape, extents.slice(0, -1), type.size, filters);
  const info = layout.at;
  return chunked(place, chunking, filters, h5, () => chunksOfIndex(h5, kind, new Cursor(layout.data, h5, info), flags, chunking));
}

const MOST_CHUNK = 1 << 25;
/** What is in chunks is put together in memory. */
const MOST_CHUNKED = 1 << 26;

function chunkingOf(shape: readonly number[], chunk: readonly number[], elementSize: number, filters: readonly Filter[]): Chunking {
  if (chunk.length !== shape.length || !chunk.every(extent => extent > 0)) throw garbage();
  const size = chunk.reduce((product, extent) => product * extent, elementSize);
  if (!(size <= MOST_CHUNK)) throw new Refusal('unreadFeature', { feature: 'chunks of more than 32 MB (HDF5)' });
  return { shape, chunk, size, isFiltered: filters.length > 0 };
}

function chunked(place: Place, chunking: Chunking, filters: readonly Filter[], h5: H5, chunks: () => Iterable<Chunk>): Tensor {
  const { name, shape, dtype, bigEndian = false } = place;
  const count = countOf(shape, name);
  // Even packed a thousandfold, so many numbers need bytes.
  if (count > MOST_CHUNKED || count * sizeOf(dtype) > 2000 * h5.bytes.size) throw new Refusal('tooLarge', { name });
  return tensorOf({ name, shape, dtype }, function* () {
    const whole = new Uint8Array(count * sizeOf(dtype));
    for (const { address, size, mask, at } of chunks()) {
      const bytes = unfilter(filters, mask, h5.bytes.read(address, size), chunking.size, sizeOf(dtype));
      copyChunk(whole, shape, bytes, chunking.chunk, at, sizeOf(dtype));
    }
    yield numbersOf(whole, dtype, bigEndian);
  });
}

/** Copies the part of a chunk that lies within the array, a row at a time. */
function copyChunk(
  whole: Uint8Array,
  shape: readonly number[],
  bytes: Uint8Array,
  chunk: readonly number[],
  at: readonly number[],
  size: number,
): void {
  const last = shape.length - 1;
  if (at.some((place, axis) => !(place < shape[axis]!))) return;
  const extents = chunk.map((extent, axis) => Math.min(extent, shape[axis]! - at[axis]!));
  const row = extents[last]! * size;
  const index = extents.map(() => 0);
  for (;;) {
    let [from, to] = [0, 0];
    for (let axis = 0; axis <= last; axis++) {
      from = from * chunk[axis]! + index[axis]!;
      to = to * shape[axis]! + at[axis]! + index[axis]!;
    }
    whole.set(bytes.subarray(from * size, from * size + row), to * size);
    let axis = last - 1;
    for (; axis >= 0 && ++index[axis]! >= extents[axis]!; axis--) index[axis] = 0;
    if (axis < 0) return;
  }
}
