import { walkTree, walkTree2 } from './bTree.ts';
import { Cursor, type H5, UNDEFINED } from './cursor.ts';
import { openFractalHeap } from './fractalHeap.ts';
import { type Message, messageTypes } from './objectHeader.ts';

/** What a group holds under a name. */
export interface Link {
  readonly name: string;
  readonly address: number;
}

/** The objects of a group: in a symbol table, in messages of its header, or in a heap of them. Links to other places or files are left out. */
export function linksOf(h5: H5, messages: readonly Message[]): Link[] {
  return messages.flatMap(({ type, data }) => {
    if (type === messageTypes.symbolTable) return [...symbols(h5, new Cursor(data, h5))];
    if (type === messageTypes.link) return readLink(new Cursor(data, h5));
    return type === messageTypes.linkInfo ? [...denseLinks(h5, new Cursor(data, h5))] : [];
  });
}

/** A B-tree of symbol nodes, whose names lie in a local heap (III.A to III.D). */
function* symbols(h5: H5, message: Cursor): Generator<Link, void, void> {
  const [tree, heap] = [message.offset(), message.offset()];
  const head = Cursor.of(h5, heap, 64).expect('HEAP').skip(4);
  const size = head.length();
  head.length();
  const names = Cursor.of(h5, head.offset(), size);
  for (const { child } of walkTree(h5, tree, h5.length)) {
    const count = Cursor.of(h5, child, 8).expect('SNOD').skip(2).u2();
    const node = Cursor.of(h5, child + 8, count * (2 * h5.offset + 24));
    for (let i = 0; i < count; i++) {
      const [name, address] = [node.offset(), node.offset()];
      const kind = node.u4();
      node.skip(20);
      if (kind !== 2) yield { name: new Cursor(names.data, h5, name).word(), address };
    }
  }
}

function readLink(cursor: Cursor): Link[] {
  const flags = cursor.skip(1).u1();
  const kind = flags & 8 ? cursor.u1() : 0;
  if (flags & 4) cursor.skip(8);
  if (flags & 16) cursor.skip(1);
  const name = cursor.text(cursor.uint(1 << (flags & 3)));
  return kind === 0 ? [{ name, address: cursor.offset() }] : [];
}

function* denseLinks(h5: H5, message: Cursor): Generator<Link, void, void> {
  const flags = message.skip(1).u1();
  if (flags & 1) message.skip(8);
  const [heapAt, tree] = [message.offset(), message.offset()];
  if (heapAt === UNDEFINED) return;
  const heap = openFractalHeap(h5, heapAt);
  for (const record of walkTree2(h5, tree)) yield* readLink(heap.get(record.skip(4)));
}
