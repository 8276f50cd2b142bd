import { type Cursor, garbage } from './cursor.ts';

/** Reads a dataspace message (IV.A.2.b): the extent along each axis; none for a scalar. An empty one has the extent 0. */
export function readDataspace(cursor: Cursor): number[] {
  const [version, rank] = [cursor.u1(), cursor.u1()];
  if (version > 2 || rank > 32) throw garbage();
  cursor.skip(1);
  const kind = cursor.u1();
  if (version === 1) cursor.skip(4);
  else if (kind === 2) return [0];
  return Array.from({ length: rank }, () => cursor.length());
}
