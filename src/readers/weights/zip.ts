import { asFormat, type Bytes, partOf, Refusal } from './bytes.ts';
import { inflated, unpack } from './inflate.ts';

/** A file in a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked. */
  readonly size: number;
  readonly isStored: boolean;
  /** A stored entry as a file of its own. */
  bytes(): Bytes;
  /** Its content in order, a few megabytes at a time. */
  pieces(): Iterable<Uint8Array>;
  /** All of it. @throws Refusal `tooLarge` beyond `most` bytes */
  content(most?: number): Uint8Array;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MOST_ENTRIES = 100_000;
const MOST_CONTENT = 1 << 26;
const PIECE = 1 << 21;
/** Weights hardly shrink when packed: what grows a hundredfold to more than this is a bomb. */
const BOMB_BYTES = 1 << 26;
const BOMB_RATIO = 100;

/** Whether the file begins as a zip does. */
export const isZip = (head: Uint8Array) => head.length >= 4 && viewOf(head).getUint32(0, true) === LOCAL;

/**
 * The entries of a zip, zip64 included. @throws Refusal where its directory is missing or wrong, where entries share bytes, are encrypted, or would unpack to very
 * much more than they are
 *
 * @param formatOf what a zip of files with these names is, for its refusals
 */
export function readZip(file: Bytes, formatOf: (names: readonly string[]) => string | null): ZipEntry[] {
  const listed = readDirectory(file);
  return asFormat(formatOf(listed.map(({ name }) => name)), () => checked(file, listed));
}

function checked(file: Bytes, listed: readonly Listed[]): ZipEntry[] {
  const packed = listed.reduce((sum, entry) => sum + entry.packedSize, 0);
  const unpacked = listed.reduce((sum, entry) => sum + entry.size, 0);
  const ordered = [...listed].sort((a, b) => a.at - b.at);
  if (ordered.some((entry, i) => i > 0 && entry.at < ordered[i - 1]!.at + 30 + ordered[i - 1]!.packedSize))
    throw new Refusal('sharedEntries', { bytes: unpacked });
  if (unpacked > BOMB_BYTES && unpacked > BOMB_RATIO * packed) throw new Refusal('bomb', { bytes: unpacked });
  return listed.map(entry => openEntry(file, entry));
}

function openEntry(file: Bytes, { name, method, packedSize, size, at }: Listed): ZipEntry {
  if (method !== 0 && method !== 8) throw new Refusal('packedBy', { name, method });
  const isStored = method === 0;
  if (isStored && size !== packedSize) throw new Refusal('badZip');
  const packed = () => {
    const head = viewOf(file.read(at, 30));
    if (head.getUint32(0, true) !== LOCAL) throw new Refusal('badZip');
    if (head.getUint16(6, true) & 1) throw new Refusal('encrypted', { name });
    return partOf(file, at + 30 + head.getUint16(26, true) + head.getUint16(28, true), packedSize);
  };
  return {
    name,
    size,
    isStored,
    bytes: packed,
    pieces: () => (isStored ? slices(packed()) : inflated(slices(packed()), size)),
    content(most = MOST_CONTENT) {
      if (size > most) throw new Refusal('tooLarge', { name, count: size });
      const bytes = packed().read(0, packedSize);
      return isStored ? bytes : unpack(bytes, size);
    },
  };
}

function* slices(bytes: Bytes): Generator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.size; at += PIECE) yield bytes.read(at, Math.min(PIECE, bytes.size - at));
}

function readDirectory(file: Bytes): Listed[] {
  const { at, size, count } = findDirectory(file);
  if (count > MOST_ENTRIES || size > 1 << 24) throw new Refusal('manyTensors', { count });
  if (at + size > file.size) throw new Refusal('missingDirectory');
  const bytes = file.read(at, size);
  const view = viewOf(bytes);
  const listed: Listed[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    if (next + 46 > size || view.getUint32(next, true) !== CENTRAL) throw new Refusal('badZip');
    const nameLength = view.getUint16(next + 28, true);
    const extraLength = view.getUint16(next + 30, true);
    const end = next + 46 + nameLength + extraLength;
    if (end > size) throw new Refusal('badZip');
    const name = new TextDecoder().decode(bytes.subarray(next + 46, next + 46 + nameLength));
    if (view.getUint16(next + 8, true) & 1) throw new Refusal('encrypted', { name });
    const sizes = [view.getUint32(next + 24, true), view.getUint32(next + 20, true), view.getUint32(next + 42, true)];
    widen(sizes, view, next + 46 + nameLength, end);
    const [unpackedSize, packedSize, entryAt] = sizes as [number, number, number];
    if (entryAt + 30 + packedSize > file.size) throw new Refusal('cutOff');
    if (!name.endsWith('/')) listed.push({ name, method: view.getUint16(next + 10, true), packedSize, size: unpackedSize, at: entryAt });
    next = end + view.getUint16(next + 32, true);
  }
  return listed;
}

/** Replaces those of the sizes that are 2³² − 1 by what the zip64 field says, which lists only them, in this order. */
function widen(sizes: number[], view: DataView, from: number, to: number): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let field = at + 4;
    sizes.forEach((size, i) => {
      if (size !== 0xffffffff || field + 8 > end) return;
      sizes[i] = wide(view, field);
      field += 8;
    });
  }
}

function findDirectory(file: Bytes): { at: number; size: number; count: number } {
  const length = Math.min(file.size, 22 + 65535);
  const tail = viewOf(file.read(file.size - length, length));
  for (let at = length - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    if (at >= 20 && tail.getUint32(at - 20, true) === LOCATOR_64) return directory64(file, wide(tail, at - 12));
    return { count: tail.getUint16(at + 10, true), size: tail.getUint32(at + 12, true), at: tail.getUint32(at + 16, true) };
  }
  throw new Refusal('missingDirectory');
}

function directory64(file: Bytes, at: number): { at: number; size: number; count: number } {
  const view = viewOf(file.read(at, 56));
  if (view.getUint32(0, true) !== END_64) throw new Refusal('badZip');
  return { count: wide(view, 32), size: wide(view, 40), at: wide(view, 48) };
}

const wide = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
