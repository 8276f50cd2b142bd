import { type Bytes, memoryBytes, Refusal } from './bytes.ts';
import { countOf, type Dtype, type Numbers, numbersOf, sizeOf } from './numbers.ts';
import { denseTensor, type Tensor, tensorOf } from './tensor.ts';
import type { ZipEntry } from './zip.ts';

/** What stands before the numbers of an `.npy` file (NumPy Enhancement Proposal 1). */
interface NpyHeader {
  readonly dtype: Dtype;
  readonly bigEndian: boolean;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the numbers begin. */
  readonly at: number;
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const MOST_HEADER = 1 << 16;

export const isNpy = (head: Uint8Array) => MAGIC.every((byte, i) => head[i] === byte);

/** @throws Refusal */
export function openNpy(bytes: Bytes, name: string): Tensor {
  const { at, ...rest } = readHeader(bytes, name);
  const there = Math.floor((bytes.size - at) / sizeOf(rest.dtype));
  checkCount(rest, there, name);
  return denseTensor(bytes, { name, at, ...rest });
}

/** An array within a zip: where it is packed, it is unpacked anew each time it is asked for. @throws Refusal */
export function openNpyEntry(entry: ZipEntry, name: string): Tensor {
  if (entry.isStored) return openNpy(entry.bytes(), name);
  const header = readHeader(memoryBytes(headOf(entry)), name);
  checkCount(header, Math.floor((entry.size - header.at) / sizeOf(header.dtype)), name);
  return tensorOf({ name, ...header }, () => numbersFrom(entry, header));
}

function headOf(entry: ZipEntry): Uint8Array {
  const head = new Uint8Array(Math.min(entry.size, MOST_HEADER + 12));
  let done = 0;
  for (const piece of entry.pieces()) {
    head.set(piece.subarray(0, head.length - done), done);
    done += Math.min(piece.length, head.length - done);
    if (done === head.length) break;
  }
  return head.subarray(0, done);
}

/** The numbers of the pieces; a number may be cut by the end of a piece. */
function* numbersFrom(entry: ZipEntry, { at, dtype, bigEndian, shape }: NpyHeader): Generator<Numbers, void, void> {
  const size = sizeOf(dtype);
  let before = at;
  let left = countOf(shape) * size;
  let rest = new Uint8Array(0);
  for (const piece of entry.pieces()) {
    const skipped = Math.min(before, piece.length);
    before -= skipped;
    const bytes = new Uint8Array(rest.length + piece.length - skipped);
    bytes.set(rest);
    bytes.set(piece.subarray(skipped), rest.length);
    const whole = Math.min(left, bytes.length - (bytes.length % size));
    rest = bytes.slice(whole);
    left -= whole;
    if (whole > 0) yield numbersOf(bytes.slice(0, whole), dtype, bigEndian);
    if (left === 0) return;
  }
}

function checkCount({ shape }: Pick<NpyHeader, 'shape'>, there: number, name: string): void {
  const lies = () => new Refusal('tooFewNumbers', { name, shape: shape.join(' × '), count: there });
  let count: number;
  try {
    count = countOf(shape, name);
  } catch {
    throw lies();
  }
  if (count > there) throw lies();
}

function readHeader(bytes: Bytes, name: string): NpyHeader {
  const start = bytes.read(0, Math.min(12, bytes.size));
  if (!isNpy(start) || start.length < 10) throw new Refusal('badHeader', { name });
  const view = new DataView(start.buffer, start.byteOffset);
  const wide = start[6]! > 1;
  if (wide && start.length < 12) throw new Refusal('cutOff');
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  if (length > MOST_HEADER) throw new Refusal('badHeader', { name });
  const from = wide ? 12 : 10;
  const text = new TextDecoder().decode(bytes.read(from, length));
  return { ...readDictionary(text, name), at: from + length };
}

/** The one Python literal that NumPy writes, read as text and never evaluated. */
function readDictionary(text: string, name: string): Omit<NpyHeader, 'at'> {
  const fortran = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /['"]shape['"]\s*:\s*\(([\d\sL,]*)\)/.exec(text)?.[1];
  const described = /['"]descr['"]\s*:\s*(?:['"]([^'"]*)['"]|(\[))/.exec(text);
  if (fortran === undefined || shape === undefined || !described || !/^\s*\{[^{}]*\}\s*$/.test(text))
    throw new Refusal('badHeader', { name });
  if (described[2]) throw new Refusal('fields', { name, fields: [...text.matchAll(/\(\s*['"]([^'"]*)['"]/g)].map(m => m[1]).join(', ') });
  const extents = shape.split(',').filter(part => part.trim() !== '');
  return {
    ...readType(described[1]!, name),
    fortran: fortran === 'True',
    shape: extents.map(part => Number(part.replace('L', ''))),
  };
}

const KINDS: Readonly<Record<string, Dtype>> = {
  f8: 'float64',
  f4: 'float32',
  f2: 'float16',
  i8: 'int64',
  i4: 'int32',
  i2: 'int16',
  i1: 'int8',
  u8: 'uint64',
  u4: 'uint32',
  u2: 'uint16',
  u1: 'uint8',
  b1: 'bool',
};

/** NumPy's code of a type: byte order, kind, bytes. */
export function readType(code: string, name: string): { dtype: Dtype; bigEndian: boolean } {
  const [, order, kind = ''] = /^([<>|=]?)(.*)$/.exec(code)!;
  const dtype = KINDS[kind];
  if (dtype) return { dtype, bigEndian: order === '>' };
  if (kind.startsWith('O')) throw new Refusal('objects', { name });
  if (kind.startsWith('c')) throw new Refusal('complex', { name });
  throw new Refusal('unreadType', { name, type: code });
}
