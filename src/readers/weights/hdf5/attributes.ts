import { walkTree2 } from './bTree.ts';
import { Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';
import { readDataspace } from './dataspace.ts';
import { readDatatype } from './datatype.ts';
import { openFractalHeap } from './fractalHeap.ts';
import { type Message, messageTypes } from './objectHeader.ts';

/** The attributes of an object that are texts or lists of texts, by name; all else is left out. */
export function textsOf(h5: H5, messages: readonly Message[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { type, data } of messages) {
    const own =
      type === messageTypes.attribute
        ? [new Cursor(data, h5)]
        : type === messageTypes.attributeInfo
          ? denseAttributes(h5, new Cursor(data, h5))
          : [];
    for (const cursor of own) {
      const attribute = readAttribute(h5, cursor);
      if (attribute) found.set(...attribute);
    }
  }
  return found;
}

function* denseAttributes(h5: H5, message: Cursor): Generator<Cursor, void, void> {
  const flags = message.skip(1).u1();
  if (flags & 1) message.skip(2);
  const [heapAt, tree] = [message.offset(), message.offset()];
  if (heapAt === UNDEFINED) return;
  const heap = openFractalHeap(h5, heapAt);
  for (const record of walkTree2(h5, tree)) yield heap.get(new Cursor(record.raw(heap.idLength), h5));
}

/** Reads an attribute message (IV.A.2.m); null where it is no text. */
function readAttribute(h5: H5, cursor: Cursor): [string, string[]] | null {
  const [version, flags] = [cursor.u1(), cursor.u1()];
  const [nameSize, typeSize, spaceSize] = [cursor.u2(), cursor.u2(), cursor.u2()];
  if (version === 3) cursor.skip(1);
  if (version > 1 && flags & 3) return null; // Its type stands elsewhere.
  const padded = (size: number) => (version === 1 ? Math.ceil(size / 8) * 8 : size);
  const name = new Cursor(cursor.raw(padded(nameSize)), h5).text(nameSize);
  const type = readDatatype(new Cursor(cursor.raw(padded(typeSize)), h5));
  const shape = readDataspace(new Cursor(cursor.raw(padded(spaceSize)), h5));
  const count = shape.reduce((product, extent) => product * extent, 1);
  if ((type.kind !== 'text' && type.kind !== 'texts') || !(count * type.size <= cursor.left)) return null;
  return [name, Array.from({ length: count }, () => (type.kind === 'text' ? cursor.text(type.size) : variableText(h5, cursor)))];
}

const MOST_TEXT = 1 << 24;

/** A text in the global heap (III.E): its length, the collection, its number in it. */
function variableText(h5: H5, cursor: Cursor): string {
  const [length, collection, index] = [cursor.u4(), cursor.offset(), cursor.u4()];
  if (length === 0 || collection === UNDEFINED) return '';
  const size = Cursor.of(h5, collection, 32).expect('GCOL').skip(4).length();
  if (size > MOST_TEXT) throw garbage();
  const heap = Cursor.of(h5, collection, size).skip(8 + h5.length);
  while (heap.left >= 8 + h5.length) {
    const own = heap.u2();
    const bytes = heap.skip(6).length();
    if (own === index) return heap.text(Math.min(length, bytes));
    if (own === 0) break;
    heap.skip(Math.min(heap.left, Math.ceil(bytes / 8) * 8));
  }
  throw garbage();
}
