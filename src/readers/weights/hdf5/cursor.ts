import { type Bytes, Refusal } from '../bytes.ts';

/** What no file's structure may be, apart from its being cut off. */
export const garbage = () => new Refusal('garbage', { kind: 'HDF5' });

/** Sizes of addresses and of lengths, which an HDF5 file chooses. */
export interface Sizes {
  readonly offset: number;
  readonly length: number;
}

/** An HDF5 file: its bytes from the base address on. */
export interface H5 extends Sizes {
  readonly bytes: Bytes;
  /** Structures that were read so far; a file that leads in circles does not end otherwise. */
  visits: number;
}

export const UNDEFINED = Number.POSITIVE_INFINITY;
const MOST_VISITS = 200_000;

/** A place in a part of a file that moves on as it is read. @throws Refusal `cutOff` at its end */
export class Cursor {
  private readonly view: DataView;
  constructor(
    readonly data: Uint8Array,
    private readonly sizes: Sizes,
    public at = 0,
  ) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  /** The part [at, at + length) of the file. */
  static of(file: H5, at: number, length: number): Cursor {
    if (++file.visits > MOST_VISITS) throw garbage();
    return new Cursor(file.bytes.read(at, Math.min(length, Math.max(0, file.bytes.size - at))), file);
  }

  get left(): number {
    return this.data.length - this.at;
  }

  skip(length: number): this {
    if (!(length >= 0 && this.at + length <= this.data.length)) throw new Refusal('cutOff');
    this.at += length;
    return this;
  }

  private take(length: number): number {
    const from = this.at;
    this.skip(length);
    return from;
  }

  u1 = () => this.data[this.take(1)]!;
  u2 = () => this.view.getUint16(this.take(2), true);
  u4 = () => this.view.getUint32(this.take(4), true);

  /** A whole number of so many bytes; all of them 255 is “undefined”. */
  uint(size: number): number {
    const from = this.take(size);
    let value = 0;
    let isUndefined = size > 0;
    for (let i = size - 1; i >= 0; i--) {
      value = value * 256 + this.data[from + i]!;
      isUndefined &&= this.data[from + i] === 255;
    }
    return isUndefined && size >= 4 ? UNDEFINED : value;
  }

  offset = () => this.uint(this.sizes.offset);
  length = () => this.uint(this.sizes.length);

  raw(length: number): Uint8Array {
    const from = this.take(length);
    return this.data.subarray(from, from + length);
  }

  text = (length: number) => new TextDecoder().decode(this.raw(length)).replace(/\0.*$/s, '');

  /** A text that ends with a zero. */
  word(): string {
    const end = this.data.indexOf(0, this.at);
    if (end < 0) throw new Refusal('cutOff');
    const text = new TextDecoder().decode(this.data.subarray(this.at, end));
    this.at = end + 1;
    return text;
  }

  expect(signature: string): this {
    if (this.text(signature.length) !== signature) throw garbage();
    return this;
  }
}
