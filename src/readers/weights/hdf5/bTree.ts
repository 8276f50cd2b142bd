import { Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';

const MOST_NODES = 100_000;

/** The children of the leaves of a B-tree of version 1 (III.A.1), each with the key before it. @param keySize bytes a key takes */
export function* walkTree(h5: H5, root: number, keySize: number): Generator<{ key: Cursor; child: number }, void, void> {
  const waiting = root === UNDEFINED ? [] : [root];
  for (let nodes = 0; waiting.length > 0; nodes++) {
    if (nodes > MOST_NODES) throw garbage();
    const address = waiting.pop()!;
    const head = Cursor.of(h5, address, 8).expect('TREE');
    const [level, count] = [head.skip(1).u1(), head.u2()];
    const cursor = Cursor.of(h5, address + 8 + 2 * h5.offset, count * (keySize + h5.offset));
    const below: number[] = [];
    for (let i = 0; i < count; i++) {
      const key = new Cursor(cursor.raw(keySize), h5);
      const child = cursor.offset();
      if (level === 0) yield { key, child };
      else below.push(child);
    }
    waiting.push(...below.reverse());
  }
}

/** The records of a B-tree of version 2 (III.A.2), in order. */
export function* walkTree2(h5: H5, address: number): Generator<Cursor, void, void> {
  if (address === UNDEFINED) return;
  const head = Cursor.of(h5, address, 40).expect('BTHD').skip(2);
  const tree = { nodeSize: head.u4(), recordSize: head.u2(), depth: head.u2() };
  const root = head.skip(2).offset();
  const count = head.u2();
  if (tree.recordSize === 0 || tree.nodeSize < 16 || tree.depth > 16) throw garbage();
  if (count > 0) yield* records(h5, tree, countSizes(h5, tree), root, count, tree.depth);
}

interface Tree {
  readonly nodeSize: number;
  readonly recordSize: number;
  readonly depth: number;
}

const PREFIX = 10;
const bytesFor = (limit: number) => Math.floor(Math.log2(Math.max(1, limit)) / 8) + 1;

/** How many bytes the count of a node's records takes, and that of all records below a node of each level. */
function countSizes(h5: H5, { nodeSize, recordSize, depth }: Tree): { own: number; all: number[] } {
  const leaf = Math.floor((nodeSize - PREFIX) / recordSize);
  const own = bytesFor(leaf);
  const all = [0];
  let most = leaf;
  for (let level = 1; level <= depth; level++) {
    const pointer = h5.offset + own + all[level - 1]!;
    const here = Math.floor((nodeSize - PREFIX - pointer) / (recordSize + pointer));
    most = (here + 1) * most + here;
    all.push(bytesFor(most));
  }
  return { own, all };
}

function* records(
  h5: H5,
  tree: Tree,
  sizes: ReturnType<typeof countSizes>,
  at: number,
  count: number,
  level: number,
): Generator<Cursor, void, void> {
  if (count * tree.recordSize > tree.nodeSize) throw garbage();
  const cursor = Cursor.of(h5, at, tree.nodeSize)
    .expect(level === 0 ? 'BTLF' : 'BTIN')
    .skip(2);
  const own = Array.from({ length: count }, () => new Cursor(cursor.raw(tree.recordSize), h5));
  if (level === 0) return yield* own;
  for (let i = 0; i <= count; i++) {
    const [child, below] = [cursor.offset(), cursor.uint(sizes.own)];
    if (level > 1) cursor.skip(sizes.all[level - 1]!);
    yield* records(h5, tree, sizes, child, below, level - 1);
    if (i < count) yield own[i]!;
  }
}
