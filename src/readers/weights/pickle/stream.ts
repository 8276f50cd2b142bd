import { Refusal } from '../bytes.ts';

/** A place in the bytes of a pickle that moves on as it is read. All of it throws Refusal `cutOff` at the end. */
export class PickleStream {
  private readonly view: DataView;
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  take(length: number): number {
    const from = this.at;
    if (!(length >= 0 && from + length <= this.bytes.length)) throw new Refusal('cutOff');
    this.at += length;
    return from;
  }

  u1 = () => this.bytes[this.take(1)]!;
  u2 = () => this.view.getUint16(this.take(2), true);
  i4 = () => this.view.getInt32(this.take(4), true);
  u4 = () => this.view.getUint32(this.take(4), true);
  u8 = () => Number(this.view.getBigUint64(this.take(8), true));
  double = () => this.view.getFloat64(this.take(8), false);

  raw(length: number): Uint8Array {
    const from = this.take(length);
    return this.bytes.subarray(from, from + length);
  }

  text = (length: number) => new TextDecoder().decode(this.raw(length));

  line(): string {
    const end = this.bytes.indexOf(10, this.at);
    if (end < 0) throw new Refusal('cutOff');
    const text = this.text(end - this.at);
    this.at = end + 1;
    return text;
  }

  /** A whole number in two's complement, little-endian; beyond 2⁵³ as a bigint. */
  long(length: number): number | bigint {
    const bytes = this.raw(length);
    if (length > 1024) return 0;
    let value = 0n;
    for (let i = length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]!);
    if (length > 0 && bytes[length - 1]! & 0x80) value -= 1n << BigInt(8 * length);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
}
