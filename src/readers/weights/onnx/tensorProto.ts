import { memoryBytes, Refusal } from '../bytes.ts';
import type { OtherReason } from '../file.ts';
import { countOf, type Dtype, sizeOf } from '../numbers.ts';
import { denseTensor, type Tensor } from '../tensor.ts';
import type { Field, Messages } from './protobuf.ts';

/** TensorProto.DataType */
const TYPES: readonly (Dtype | null)[] = [
  ...[null, 'float32', 'uint8', 'int8', 'uint16', 'int16', 'int32', 'int64', null, 'bool', 'float16', 'float64'],
  ...['uint32', 'uint64', null, null, 'bfloat16'],
] as (Dtype | null)[];
const STRING = 8;
const COMPLEX = [14, 15];

const MOST_UNPACKED = 1 << 22;

/** An array of a model; `data` is a reason where it is none that is read, `external` the file in which its numbers are. */
export interface Initializer {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Tensor | OtherReason;
  readonly external: string | null;
}

/** Reads a TensorProto: its numbers as raw bytes, or in a field of their type. @param fallback its name where it bears none */
export function readTensor(messages: Messages, { at, length }: Pick<Field, 'at' | 'length'>, fallback = ''): Initializer {
  const shape: number[] = [];
  let [type, name, external] = [0, fallback, null as string | null];
  let raw: Field | null = null;
  const typed: Field[] = [];
  for (const field of messages.fieldsOf(at, length)) {
    if (field.number === 1) shape.push(...messages.integers(field, 32));
    else if (field.number === 2) type = field.value;
    else if (field.number === 8) name = messages.text(field) || fallback;
    else if (field.number === 9) raw = field;
    else if (field.number === 13) external ??= locationOf(messages, field);
    else if ([4, 5, 7, 10, 11].includes(field.number)) {
      if (typed.push(field) > MOST_UNPACKED) throw new Refusal('tooLarge', { name });
    }
  }
  const dtype = TYPES[type] ?? null;
  if (external !== null) return { name, shape, data: 'unreadType', external };
  if (dtype === null) return { name, shape, data: COMPLEX.includes(type) ? 'complex' : type === STRING ? 'text' : 'unreadType', external };
  return { name, shape, data: stored(messages, { name, shape, dtype }, raw, typed), external };
}

/** Of `external_data`: the value of the key `location`. */
function locationOf(messages: Messages, { at, length }: Field): string | null {
  let [key, value] = ['', ''];
  for (const field of messages.fieldsOf(at, length)) {
    if (field.number === 1) key = messages.text(field);
    if (field.number === 2) value = messages.text(field);
  }
  return key === 'location' ? value : null;
}

type Place = Pick<Tensor, 'name' | 'shape' | 'dtype'>;

function stored(messages: Messages, place: Place, raw: Field | null, typed: readonly Field[]): Tensor {
  const { name, shape, dtype } = place;
  const count = countOf(shape, name);
  const lies = (there: number) => new Refusal('tooFewNumbers', { name, shape: shape.join(' × '), count: there });
  const [only] = typed;
  const whole = raw ?? (only?.isPacked && typed.length === 1 && isFixed(only, dtype) ? only : null);
  if (whole) {
    if (whole.length < count * sizeOf(dtype)) throw lies(Math.floor(whole.length / sizeOf(dtype)));
    return denseTensor(messages.bytes, { ...place, at: whole.at });
  }
  const bytes = unpacked(messages, typed, dtype, count);
  if (bytes.length < count * sizeOf(dtype)) throw lies(bytes.length / sizeOf(dtype));
  return denseTensor(memoryBytes(bytes), place);
}

/** Fields whose packed bytes are the numbers themselves: `float_data` and `double_data`. */
const isFixed = ({ number }: Field, dtype: Dtype) => (number === 4 && dtype === 'float32') || (number === 10 && dtype === 'float64');

/** Numbers that are written one by one, or as integers of variable length. Halves stand as their bits in `int32_data`. */
function unpacked(messages: Messages, typed: readonly Field[], dtype: Dtype, count: number): Uint8Array {
  if (count > MOST_UNPACKED) throw new Refusal('tooLarge', { name: '' });
  const size = sizeOf(dtype);
  const bytes = new Uint8Array(count * size);
  const view = new DataView(bytes.buffer);
  let done = 0;
  for (const field of typed) {
    if (field.number === 4 || field.number === 10) {
      const part = messages.bytes.read(field.at, Math.min(field.length, bytes.length - done * size));
      bytes.set(part, done * size);
      done += Math.floor(part.length / size);
      continue;
    }
    for (const value of messages.integers(field, MOST_UNPACKED)) {
      if (done < count) put(view, done++ * size, size, value);
    }
  }
  return bytes.subarray(0, done * size);
}

/** The lowest bytes of a whole number, two's complement. */
function put(view: DataView, at: number, size: number, value: number): void {
  if (size === 8) view.setBigInt64(at, BigInt(value), true);
  else if (size === 4) view.setInt32(at, value, true);
  else if (size === 2) view.setInt16(at, value, true);
  else view.setInt8(at, value);
}
