import { type Bytes, Refusal } from './bytes.ts';
import type { WeightsFile } from './file.ts';
import { countOf, type Dtype, sizeOf } from './numbers.ts';
import { denseTensor, type Tensor } from './tensor.ts';

const TYPES: Readonly<Record<string, Dtype>> = {
  F64: 'float64',
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  I64: 'int64',
  I32: 'int32',
  I16: 'int16',
  I8: 'int8',
  U64: 'uint64',
  U32: 'uint32',
  U16: 'uint16',
  U8: 'uint8',
  BOOL: 'bool',
};

/** The library allows 100 MB; a thousand tensors take 0.1. */
const MOST_HEADER = 1 << 24;
const MOST_TENSORS = 100_000;

interface Placed {
  readonly tensor: Tensor;
  readonly from: number;
  readonly to: number;
}

/** Whether what follows the first eight bytes is the brace of a header. */
export const isSafetensors = (head: Uint8Array) => head.length >= 9 && head[8] === 0x7b;

/** Eight bytes of length, a header in JSON, the numbers. @throws Refusal where any of it does not fit together */
export function openSafetensors(file: Bytes): WeightsFile {
  const start = file.read(0, 8);
  const length = Number(new DataView(start.buffer, start.byteOffset).getBigUint64(0, true));
  if (length > MOST_HEADER || 8 + length > file.size) throw new Refusal('headerLength');
  const header = parseHeader(new TextDecoder().decode(file.read(8, length)));
  const { __metadata__: _, ...entries } = header;
  const names = Object.keys(entries);
  if (names.length > MOST_TENSORS) throw new Refusal('manyTensors', { count: names.length });
  const placed = Object.entries(entries).map(([name, entry]) => place(file, 8 + length, name, entry));
  checkPlaces(placed);
  const inOrder = placed.toSorted((a, b) => a.from - b.from || a.to - b.to); // The header may list them in any.
  return { format: 'safetensors', tensors: inOrder.map(({ tensor }) => tensor), sorted: true };
}

function parseHeader(text: string): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(text);
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) return header as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refusal('headerNotJson');
}

function place(file: Bytes, data: number, name: string, entry: unknown): Placed {
  const { dtype: code, shape, data_offsets: offsets } = (entry ?? {}) as Record<string, unknown>;
  if (typeof code !== 'string' || !isNumbers(shape) || !isNumbers(offsets) || offsets.length !== 2)
    throw new Refusal('badHeader', { name });
  const dtype = TYPES[code];
  if (!dtype) throw new Refusal('unreadType', { name, type: code });
  const [from, to] = offsets as [number, number];
  const bytes = countOf(shape, name) * sizeOf(dtype);
  if (from < 0) throw new Refusal('beforeData', { name });
  if (to - from !== bytes) throw new Refusal('shapeMismatch', { name });
  if (data + to > file.size)
    throw file.size - data < to && isFarOut(from, file.size - data) ? new Refusal('outOfRange', { name }) : new Refusal('cutOff');
  return { tensor: denseTensor(file, { name, shape, dtype, at: data + from }), from, to };
}

/** A tensor that even begins behind the end was not cut off. */
const isFarOut = (from: number, size: number) => from >= size;

const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(item => typeof item === 'number');

function checkPlaces(placed: readonly Placed[]): void {
  const ordered = placed.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  for (let i = 1; i < ordered.length; i++) {
    if (ordered[i]!.from < ordered[i - 1]!.to) {
      throw new Refusal('overlap', { name: ordered[i - 1]!.tensor.name, other: ordered[i]!.tensor.name });
    }
  }
}
