import { Refusal } from '../bytes.ts';
import { walkTree, walkTree2 } from './bTree.ts';
import { type Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';
import { walkExtensibleArray } from './extensibleArray.ts';
import { walkFixedArray } from './fixedArray.ts';

/** A chunk of a dataset: where it is stored, and its first element's place. */
export interface Chunk {
  readonly address: number;
  readonly size: number;
  /** A bit for each filter that was left out. */
  readonly mask: number;
  readonly at: readonly number[];
}

/** How a dataset is cut into chunks. */
export interface Chunking {
  readonly shape: readonly number[];
  /** Extent of a chunk along each axis. */
  readonly chunk: readonly number[];
  /** Bytes of a chunk. */
  readonly size: number;
  readonly isFiltered: boolean;
}

/** The chunks of a layout of version 3: a B-tree of version 1 (III.A.1, node type 1). */
export function* chunksOfTree(h5: H5, address: number, { shape }: Chunking): Generator<Chunk, void, void> {
  for (const { key, child } of walkTree(h5, address, 8 + 8 * (shape.length + 1))) {
    const [size, mask] = [key.u4(), key.u4()];
    yield { address: child, size, mask, at: shape.map(() => key.uint(8)) };
  }
}

/** The chunks of a layout of version 4, whose index is one of five kinds (IV.A.2.i). @param info from the kind's own parameters on */
export function* chunksOfIndex(h5: H5, kind: number, info: Cursor, flags: number, chunking: Chunking): Generator<Chunk, void, void> {
  const { size, shape } = chunking;
  const first = shape.map(() => 0);
  switch (kind) {
    case 1: {
      const [packed, mask] = flags & 2 ? [info.length(), info.u4()] : [size, 0];
      const address = info.offset();
      if (address !== UNDEFINED) yield { address, size: packed, mask, at: first };
      return;
    }
    case 2: {
      const address = info.offset();
      if (address !== UNDEFINED) for (const [i, at] of places(chunking)) yield { address: address + i * size, size, mask: 0, at };
      return;
    }
    case 3:
      info.skip(1);
      return yield* placed(walkFixedArray(h5, info.offset()), chunking);
    case 4:
      info.skip(5);
      return yield* placed(walkExtensibleArray(h5, info.offset()), chunking);
    case 5:
      info.skip(6);
      return yield* chunksOfTree2(h5, info.offset(), chunking);
    default:
      throw new Refusal('unreadFeature', { feature: `chunk index ${kind} (HDF5)` });
  }
}

/** An element of an array of chunks: an address, and where there are filters the packed size and the mask. */
export function readElement(cursor: Cursor, h5: H5, elementSize: number, isFiltered: boolean): Omit<Chunk, 'at'> {
  const address = cursor.offset();
  if (!isFiltered) return { address, size: 0, mask: 0 };
  return { address, size: cursor.uint(elementSize - h5.offset - 4), mask: cursor.u4() };
}

function* placed(elements: Iterable<Omit<Chunk, 'at'>>, chunking: Chunking): Generator<Chunk, void, void> {
  const at = places(chunking);
  for (const element of elements) {
    const next = at.next();
    if (next.done) return;
    if (element.address === UNDEFINED) continue;
    yield { ...element, size: chunking.isFiltered ? element.size : chunking.size, at: next.value[1] };
  }
}

const MOST_CHUNKS = 200_000;

/** The first elements of the chunks in row-major order. */
function* places({ shape, chunk }: Chunking): Generator<[number, readonly number[]], void, void> {
  const counts = shape.map((extent, axis) => Math.ceil(extent / chunk[axis]!));
  const total = counts.reduce((product, count) => product * count, 1);
  if (total > MOST_CHUNKS) throw garbage();
  for (let i = 0; i < total; i++) {
    let rest = i;
    const index = counts.map(() => 0);
    for (let axis = counts.length - 1; axis >= 0; axis--) {
      index[axis] = rest % counts[axis]!;
      rest = Math.floor(rest / counts[axis]!);
    }
    yield [i, index.map((place, axis) => place * chunk[axis]!)];
  }
}

function* chunksOfTree2(h5: H5, address: number, { shape, chunk, size, isFiltered }: Chunking): Generator<Chunk, void, void> {
  const sizeBytes = Math.min(8, 1 + Math.floor((Math.floor(Math.log2(size)) + 8) / 8));
  for (const record of walkTree2(h5, address)) {
    const there = record.offset();
    const [packed, mask] = isFiltered ? [record.uint(sizeBytes), record.u4()] : [size, 0];
    yield { address: there, size: packed, mask, at: shape.map((_, axis) => record.uint(8) * chunk[axis]!) };
  }
}
