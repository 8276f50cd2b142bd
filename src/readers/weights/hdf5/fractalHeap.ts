import { Refusal } from '../bytes.ts';
import { Cursor, garbage, type H5 } from './cursor.ts';

/** Small objects of a group or an object, links and attributes, by their ids (III.G). */
export interface FractalHeap {
  readonly idLength: number;
  get(id: Cursor): Cursor;
}

interface Shape {
  readonly width: number;
  readonly start: number;
  readonly mostDirect: number;
  readonly offsetSize: number;
  readonly lengthSize: number;
  readonly root: number;
  readonly rows: number;
}

const log2 = (value: number) => Math.floor(Math.log2(Math.max(1, value)));

export function openFractalHeap(h5: H5, address: number): FractalHeap {
  const head = Cursor.of(h5, address, 160).expect('FRHP').skip(1);
  const [idLength, filters] = [head.u2(), head.u2()];
  if (filters > 0) throw new Refusal('unreadFeature', { feature: 'a packed heap of links or attributes (HDF5)' });
  const mostManaged = head.skip(1).u4();
  head.skip(4 * h5.length + 2 * h5.offset).skip(6 * h5.length);
  const [width, start, mostDirect, heapBits] = [head.u2(), head.length(), head.length(), head.u2()];
  const root = head.skip(2).offset();
  const rows = head.u2();
  const lengthSize = Math.min(log2(mostDirect) / 8 + 1, log2(mostManaged) / 8 + 1);
  const shape = { width, start, mostDirect, offsetSize: Math.ceil(heapBits / 8), lengthSize: Math.floor(lengthSize), root, rows };
  if (!(width > 0 && start > 0 && mostDirect >= start)) throw garbage();
  return { idLength, get: id => objectOf(h5, shape, id) };
}

function objectOf(h5: H5, shape: Shape, id: Cursor): Cursor {
  const kind = (id.u1() >> 4) & 3;
  if (kind === 2) {
    id.at--;
    const length = (id.u1() & 15) + 1;
    return new Cursor(id.raw(length), h5);
  }
  if (kind !== 0) throw new Refusal('unreadFeature', { feature: 'huge attributes (HDF5)' });
  const [offset, length] = [id.uint(shape.offsetSize), id.uint(shape.lengthSize)];
  return Cursor.of(h5, locate(h5, shape, offset), length);
}

/** Where an offset within the heap lies in the file. */
function locate(h5: H5, shape: Shape, offset: number): number {
  let { root: block, rows } = shape;
  let within = offset;
  for (let depth = 0; rows > 0; depth++) {
    if (depth > 16) throw garbage();
    const { row, column, from, size } = placeIn(shape, within);
    if (row >= rows) throw garbage();
    const index = row * shape.width + column;
    const entry = Cursor.of(h5, block + 5 + h5.offset + shape.offsetSize + index * h5.offset, h5.offset);
    Cursor.of(h5, block, 4).expect('FHIB');
    block = entry.offset();
    within -= from;
    rows = size <= shape.mostDirect ? 0 : log2(size) - log2(shape.start * shape.width) + 1;
  }
  Cursor.of(h5, block, 4).expect('FHDB');
  return block + within;
}

/** The first two rows have blocks of the starting size, each later row twice the size of the one before. */
function placeIn({ width, start }: Shape, offset: number): { row: number; column: number; from: number; size: number } {
  const row = offset < start * width ? 0 : log2(offset / (start * width)) + 1;
  const size = row === 0 ? start : start * 2 ** (row - 1);
  const rowAt = row === 0 ? 0 : start * width * 2 ** (row - 1);
  const column = Math.floor((offset - rowAt) / size);
  return { row, column, from: rowAt + column * size, size };
}
