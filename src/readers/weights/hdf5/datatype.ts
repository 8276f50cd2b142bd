import type { OtherReason } from '../file.ts';
import type { Dtype } from '../numbers.ts';
import type { Cursor } from './cursor.ts';

/** What the elements of a dataset or of an attribute are. */
export interface Datatype {
  readonly kind: 'number' | 'text' | 'texts' | 'other';
  /** Bytes an element takes. */
  readonly size: number;
  readonly dtype: Dtype | null;
  readonly bigEndian: boolean;
  readonly why: OtherReason;
}

const STRING = 3;
const COMPOUND = 6;
const ENUM = 8;
const VARIABLE = 9;

/** Reads a datatype message (IV.A.2.d) from its class on. */
export function readDatatype(cursor: Cursor): Datatype {
  const [head, flags] = [cursor.u1(), cursor.uint(3)];
  const size = cursor.u4();
  const plain = { size, dtype: null, bigEndian: (flags & 1) !== 0, why: 'unreadType' } as const;
  switch (head & 15) {
    case 0:
      return { ...plain, kind: 'number', dtype: wholes[`${flags & 8 ? 'int' : 'uint'}${8 * size}`] ?? null };
    case 1:
      return { ...plain, kind: 'number', dtype: realType(cursor, size) };
    case STRING:
      return { ...plain, kind: 'text', why: 'text' };
    case COMPOUND:
      return { ...plain, kind: 'other', why: (flags & 0xffff) === 2 ? 'complex' : 'unreadType' };
    case ENUM:
      return { ...plain, kind: 'number', dtype: size === 1 && (flags & 0xffff) === 2 ? 'bool' : null };
    case VARIABLE:
      return (flags & 15) === 1 ? { ...plain, kind: 'texts', why: 'text' } : { ...plain, kind: 'other' };
    default:
      return { ...plain, kind: 'other' };
  }
}

const wholes: Readonly<Record<string, Dtype>> = {
  int8: 'int8',
  int16: 'int16',
  int32: 'int32',
  int64: 'int64',
  uint8: 'uint8',
  uint16: 'uint16',
  uint32: 'uint32',
  uint64: 'uint64',
};

/** By the widths of exponent and fraction. */
const reals: Readonly<Record<string, Dtype>> = { '2:5:10': 'float16', '2:8:7': 'bfloat16', '4:8:23': 'float32', '8:11:52': 'float64' };

function realType(cursor: Cursor, size: number): Dtype | null {
  cursor.skip(4); // Where it begins, and how many bits count.
  const [, exponent, , fraction] = [cursor.u1(), cursor.u1(), cursor.u1(), cursor.u1()];
  return reals[`${size}:${exponent}:${fraction}`] ?? null;
}
