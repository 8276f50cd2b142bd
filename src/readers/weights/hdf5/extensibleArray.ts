import type { Chunk } from './chunkIndex.ts';
import { Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';
import { elements } from './fixedArray.ts';

type Element = Omit<Chunk, 'at'>;

interface Shape {
  readonly elementSize: number;
  readonly isFiltered: boolean;
  /** Bits of an offset within the array. */
  readonly bits: number;
  readonly inIndex: number;
  /** Elements of the smallest data block. */
  readonly least: number;
  readonly leastPointers: number;
  readonly pageBits: number;
}

/** The elements of an extensible array (III.E), in order: some in the index block, then in data blocks that double in size, then in blocks of blocks. */
export function* walkExtensibleArray(h5: H5, address: number): Generator<Element, void, void> {
  if (address === UNDEFINED) return;
  const head = Cursor.of(h5, address, 80).expect('EAHD').skip(1);
  const isFiltered = head.u1() === 1;
  const [elementSize, bits, inIndex, least, leastPointers, pageBits] = [head.u1(), head.u1(), head.u1(), head.u1(), head.u1(), head.u1()];
  const shape = { isFiltered, elementSize, bits, inIndex, least, leastPointers, pageBits };
  if (elementSize < h5.offset || least === 0 || leastPointers === 0 || bits > 64) throw garbage();
  head.skip(6 * h5.length);
  const block = head.offset();
  if (block !== UNDEFINED) yield* indexBlock(h5, shape, block);
}

/** Super block u has 2^⌊u/2⌋ data blocks of least·2^⌈u/2⌉ elements. */
const blocksOf = (u: number) => 2 ** Math.floor(u / 2);
const elementsOf = ({ least }: Shape, u: number) => least * 2 ** Math.ceil(u / 2);

function* indexBlock(h5: H5, shape: Shape, address: number): Generator<Element, void, void> {
  Cursor.of(h5, address, 4).expect('EAIB');
  const start = address + 6 + h5.offset;
  yield* elements(h5, start, shape.inIndex, shape.elementSize, shape.isFiltered);
  const superBlocks = 1 + shape.bits - Math.log2(shape.least);
  const direct = 2 * Math.log2(shape.leastPointers);
  const pointers = 2 * (shape.leastPointers - 1);
  const cursor = Cursor.of(h5, start + shape.inIndex * shape.elementSize, (pointers + Math.max(0, superBlocks - direct)) * h5.offset);
  for (let u = 0; u < direct; u++) for (let i = 0; i < blocksOf(u); i++) yield* dataBlock(h5, shape, cursor.offset(), elementsOf(shape, u));
  for (let u = direct; u < superBlocks; u++) {
    const there = cursor.offset();
    if (there === UNDEFINED) return; // Blocks are made in order.
    yield* superBlock(h5, shape, there, u);
  }
}

function* superBlock(h5: H5, shape: Shape, address: number, u: number): Generator<Element, void, void> {
  const [count, size] = [blocksOf(u), elementsOf(shape, u)];
  const head = Cursor.of(h5, address, 4).expect('EASB');
  const pages = size > 2 ** shape.pageBits ? Math.ceil(size / 2 ** shape.pageBits / 8) * count : 0;
  const start = address + head.at + 2 + h5.offset + Math.ceil(shape.bits / 8) + pages;
  const cursor = Cursor.of(h5, start, count * h5.offset);
  for (let i = 0; i < count; i++) yield* dataBlock(h5, shape, cursor.offset(), size);
}

function* dataBlock(h5: H5, shape: Shape, address: number, count: number): Generator<Element, void, void> {
  if (address === UNDEFINED) {
    for (let i = 0; i < count; i++) yield { address: UNDEFINED, size: 0, mask: 0 };
    return;
  }
  Cursor.of(h5, address, 4).expect('EADB');
  const start = address + 6 + h5.offset + Math.ceil(shape.bits / 8);
  const page = 2 ** shape.pageBits;
  if (count <= page) {
    yield* elements(h5, start, count, shape.elementSize, shape.isFiltered);
    return;
  }
  for (let done = 0, at = start + 4; done < count; done += page, at += page * shape.elementSize + 4)
    yield* elements(h5, at, Math.min(page, count - done), shape.elementSize, shape.isFiltered);
}
