import { Refusal } from './bytes.ts';

/** The types of number that are read, under NumPy's names. */
export type Dtype =
  | 'float64'
  | 'float32'
  | 'float16'
  | 'bfloat16'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'uint64'
  | 'uint32'
  | 'uint16'
  | 'uint8'
  | 'bool';

export type Numbers = Float64Array | Float32Array | Int32Array | Int16Array | Int8Array | Uint32Array | Uint16Array | Uint8Array;

const SIZES: Readonly<Record<Dtype, number>> = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  int64: 8,
  int32: 4,
  int16: 2,
  int8: 1,
  uint64: 8,
  uint32: 4,
  uint16: 2,
  uint8: 1,
  bool: 1,
};

/** Bytes a number takes. */
export const sizeOf = (dtype: Dtype) => SIZES[dtype];

export const isFloat = (dtype: Dtype) => dtype.endsWith('float16') || dtype.startsWith('float');

/** Numbers of this type from their bytes; those of 64 bits lose what is beyond 2⁵³. The bytes may be turned round in place. */
export function numbersOf(bytes: Uint8Array, dtype: Dtype, bigEndian = false): Numbers {
  const size = SIZES[dtype];
  if (bigEndian && size > 1) turnRound(bytes, size);
  const aligned = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const count = Math.floor(aligned.length / size);
  switch (dtype) {
    case 'float64':
      return new Float64Array(buffer, byteOffset, count);
    case 'float32':
      return new Float32Array(buffer, byteOffset, count);
    case 'float16':
      return fromHalf(new Uint16Array(buffer, byteOffset, count));
    case 'bfloat16':
      return fromBrainHalf(new Uint16Array(buffer, byteOffset, count));
    case 'int64':
      return Float64Array.from(new BigInt64Array(buffer, byteOffset, count), Number);
    case 'uint64':
      return Float64Array.from(new BigUint64Array(buffer, byteOffset, count), Number);
    case 'int32':
      return new Int32Array(buffer, byteOffset, count);
    case 'uint32':
      return new Uint32Array(buffer, byteOffset, count);
    case 'int16':
      return new Int16Array(buffer, byteOffset, count);
    case 'uint16':
      return new Uint16Array(buffer, byteOffset, count);
    case 'int8':
      return new Int8Array(buffer, byteOffset, count);
    case 'uint8':
    case 'bool':
      return new Uint8Array(buffer, byteOffset, count);
  }
}

function turnRound(bytes: Uint8Array, size: number): void {
  for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

/** IEEE 754 binary16: one sign, five bits of exponent, ten of fraction. */
function fromHalf(halves: Uint16Array): Float32Array {
  const values = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) values[i] = HALVES[halves[i]!]!;
  return values;
}

const HALVES = Float32Array.from({ length: 65536 }, (_, half) => {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
});

/** The upper half of a float32. */
function fromBrainHalf(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  for (let i = 0; i < halves.length; i++) bits[i] = halves[i]! << 16;
  return new Float32Array(bits.buffer);
}

/** How many numbers a shape holds. @throws Refusal `impossibleShape` for a negative, broken or unthinkably large one */
export function countOf(shape: readonly number[], name = ''): number {
  let count = 1;
  for (const extent of shape) {
    if (!Number.isSafeInteger(extent) || extent < 0) throw new Refusal('impossibleShape', { name });
    count *= extent;
  }
  if (!Number.isSafeInteger(count)) throw new Refusal('impossibleShape', { name });
  return count;
}
