import { type Chunk, readElement } from './chunkIndex.ts';
import { Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';

const MOST_ELEMENTS = 200_000;

/** The elements of a fixed array (III.F), in order; in pages where there are many. */
export function* walkFixedArray(h5: H5, address: number): Generator<Omit<Chunk, 'at'>, void, void> {
  if (address === UNDEFINED) return;
  const head = Cursor.of(h5, address, 40).expect('FAHD').skip(1);
  const [isFiltered, elementSize, pageBits, count, block] = [head.u1() === 1, head.u1(), head.u1(), head.length(), head.offset()];
  if (block === UNDEFINED) return;
  if (count > MOST_ELEMENTS || elementSize < h5.offset) throw garbage();
  const start = block + 6 + h5.offset;
  const page = 2 ** pageBits;
  Cursor.of(h5, block, 4).expect('FADB');
  if (count <= page) {
    yield* elements(h5, start, count, elementSize, isFiltered);
    return;
  }
  const pages = Math.ceil(count / page);
  const bitmap = Math.ceil(pages / 8);
  const filled = Cursor.of(h5, start, bitmap).raw(bitmap);
  for (let i = 0; i < pages; i++) {
    const own = Math.min(page, count - i * page);
    // The bitmap and each page end with a checksum. Pages that were never written hold nothing.
    const at = start + bitmap + 4 + i * (page * elementSize + 4);
    if (filled[i >> 3]! & (128 >> (i & 7))) yield* elements(h5, at, own, elementSize, isFiltered);
    else for (let k = 0; k < own; k++) yield { address: UNDEFINED, size: 0, mask: 0 };
  }
}

export function* elements(
  h5: H5,
  at: number,
  count: number,
  elementSize: number,
  isFiltered: boolean,
): Generator<Omit<Chunk, 'at'>, void, void> {
  const cursor = Cursor.of(h5, at, count * elementSize);
  for (let i = 0; i < count; i++) {
    const from = cursor.at;
    yield readElement(cursor, h5, elementSize, isFiltered);
    cursor.at = from + elementSize;
  }
}
