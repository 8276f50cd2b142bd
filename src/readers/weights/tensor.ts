import { type Bytes, Refusal } from './bytes.ts';
import { countOf, type Dtype, type Numbers, numbersOf, sizeOf } from './numbers.ts';

/** An array of a file: what it is, and its numbers on demand. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: Dtype;
  /** Every number once, in the order of the file, a few megabytes at a time; a piece is the caller's until the next. */
  pieces(): Iterable<Numbers>;
  /** Every number in row-major order. @throws Refusal `tooLarge` beyond 64 million */
  values(): Float64Array | Float32Array;
}

/** A piece is at most so many bytes. */
export const PIECE = 1 << 21;

const MOST_VALUES = 1 << 26;

interface Dense {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: Dtype;
  /** Of the first number. */
  readonly at?: number;
  readonly bigEndian?: boolean;
  /** Columns follow each other instead of rows. */
  readonly fortran?: boolean;
}

/** An array whose numbers lie side by side. @throws Refusal `cutOff` where they do not fit into the file */
export function denseTensor(bytes: Bytes, { name, shape, dtype, at = 0, bigEndian = false, fortran = false }: Dense): Tensor {
  const length = countOf(shape, name) * sizeOf(dtype);
  if (at + length > bytes.size) throw new Refusal('cutOff');
  return tensorOf({ name, shape, dtype, fortran }, function* () {
    for (let done = 0; done < length; done += PIECE)
      yield numbersOf(bytes.read(at + done, Math.min(PIECE, length - done)), dtype, bigEndian);
  });
}

/** An array that is given in pieces. */
export function tensorOf(
  { name, shape, dtype, fortran = false }: Omit<Dense, 'at' | 'bigEndian'>,
  pieces: () => Iterable<Numbers>,
): Tensor {
  return {
    name,
    shape,
    dtype,
    pieces,
    values() {
      const values = together(pieces(), emptyValues(shape, dtype, name));
      return fortran ? together(gatheredPieces(values, shape, fortranStrides(shape)), emptyValues(shape, dtype, name)) : values;
    },
  };
}

/** @throws Refusal `tooLarge` */
export function emptyValues(shape: readonly number[], dtype: Dtype, name: string): Float64Array | Float32Array {
  const count = countOf(shape, name);
  if (count > MOST_VALUES) throw new Refusal('tooLarge', { name, count });
  return isDouble(dtype) ? new Float64Array(count) : new Float32Array(count);
}

function isDouble(dtype: Dtype): boolean {
  return dtype === 'float64' || dtype.endsWith('64') || dtype.endsWith('int32');
}

function together(pieces: Iterable<Numbers>, values: Float64Array | Float32Array): Float64Array | Float32Array {
  let done = 0;
  for (const piece of pieces) {
    values.set(piece, done);
    done += piece.length;
  }
  return values;
}

function fortranStrides(shape: readonly number[]): number[] {
  let stride = 1;
  return shape.map(extent => {
    const own = stride;
    stride *= extent;
    return own;
  });
}

/** The strides of rows side by side, in numbers. */
export function rowMajorStrides(shape: readonly number[]): number[] {
  return fortranStrides([...shape].reverse()).reverse();
}

/** The numbers of a view in row-major order, `stored[Σ index·stride]`, a piece at a time. */
export function* gatheredPieces(stored: Numbers, shape: readonly number[], strides: readonly number[]): Generator<Numbers, void, void> {
  const count = shape.reduce((product, extent) => product * extent, 1);
  const index = new Array<number>(shape.length).fill(0);
  let at = 0;
  for (let done = 0; done < count; ) {
    const length = Math.min(PIECE / 8, count - done);
    const piece = stored instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
    for (let i = 0; i < piece.length; i++) {
      piece[i] = stored[at]!;
      for (let axis = shape.length - 1; axis >= 0; axis--) {
        at += strides[axis]!;
        if (++index[axis]! < shape[axis]!) break;
        at -= strides[axis]! * shape[axis]!;
        index[axis] = 0;
      }
    }
    done += piece.length;
    yield piece;
  }
}
