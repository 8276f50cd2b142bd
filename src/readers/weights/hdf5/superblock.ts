import { type Bytes, checkRange, partOf, Refusal } from '../bytes.ts';
import { Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';

const SIGNATURE = '\x89HDF\r\n\x1a\n';
/** A user block may stand before the signature: 512 bytes, or a power of two more. */
const PLACES = [0, 512, 1024, 2048, 4096];

export const isHdf5 = (head: Uint8Array, file: Bytes) => signatureOf(head, file) !== null;

function signatureOf(head: Uint8Array, file: Bytes): number | null {
  const isAt = (bytes: Uint8Array) => [...SIGNATURE].every((character, i) => bytes[i] === character.charCodeAt(0));
  if (isAt(head)) return 0;
  const place = PLACES.slice(1).find(at => at + 8 <= file.size && isAt(file.read(at, 8)));
  return place ?? null;
}

/** The file and where its root group is, of superblocks 0 to 3 (HDF5 file format specification, II.A). @throws Refusal */
export function openSuperblock(file: Bytes): { h5: H5; root: number } {
  const from = signatureOf(file.read(0, Math.min(8, file.size)), file) ?? 0;
  const head = new Cursor(file.read(from, Math.min(128, file.size - from)), { offset: 8, length: 8 }, 8);
  const version = head.u1();
  if (version > 3) throw garbage();
  if (version < 2) head.skip(4);
  const sizes = { offset: head.u1(), length: head.u1() };
  if (![2, 4, 8].includes(sizes.offset) || ![2, 4, 8].includes(sizes.length)) throw garbage();
  head.skip(version === 0 ? 9 : version === 1 ? 13 : 1);
  const cursor = new Cursor(head.data, sizes, head.at);
  const base = cursor.offset();
  cursor.offset();
  const end = cursor.offset();
  if (version < 2) cursor.skip(2 * sizes.offset); // The driver's block, and the name in the root's entry.
  const root = cursor.offset();
  checkRange(0, base, file.size);
  if (end > file.size && end !== UNDEFINED) throw new Refusal('cutOff');
  return { h5: { ...sizes, bytes: base === 0 ? file : partOf(file, base, file.size - base), visits: 0 }, root };
}
