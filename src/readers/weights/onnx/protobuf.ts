import { type Bytes, Refusal } from '../bytes.ts';

/** A field of a message in Protocol Buffers' wire format: a number, or a part of the file. */
export interface Field {
  readonly number: number;
  /** Of wire types 0; those beyond 2⁵³ lose digits. */
  readonly value: number;
  /** Where its bytes are, of wire types 1, 2 and 5. */
  readonly at: number;
  readonly length: number;
  readonly isPacked: boolean;
}

const WINDOW = 1 << 14;
const MOST_FIELDS = 2_000_000;

/** Reads messages out of a file of any size, a window at a time. */
export class Messages {
  private window: Uint8Array = new Uint8Array(0);
  private from = 0;
  private fields = 0;
  constructor(readonly bytes: Bytes) {}

  private byte(at: number): number {
    if (at < this.from || at >= this.from + this.window.length) {
      if (at >= this.bytes.size) throw new Refusal('cutOff');
      this.from = at;
      this.window = this.bytes.read(at, Math.min(WINDOW, this.bytes.size - at));
    }
    return this.window[at - this.from]!;
  }

  /** A variable-length number, and where it ends. Negative ones have ten bytes. */
  varint(at: number): { value: number; end: number } {
    let [bits, end] = [0n, at];
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte(end++);
      bits |= BigInt(byte & 127) << shift;
      if (byte < 128) break;
      if (shift > 63n) throw new Refusal('garbage', { kind: 'ONNX' });
    }
    return { value: Number(BigInt.asIntN(64, bits)), end };
  }

  /** The fields of the message that fills [at, at + length). @throws Refusal `cutOff` where one promises more bytes than there are, `garbage` */
  *fieldsOf(at: number, length: number): Generator<Field, void, void> {
    const end = at + length;
    for (let next = at; next < end; ) {
      if (++this.fields > MOST_FIELDS) throw new Refusal('garbage', { kind: 'ONNX' });
      const tag = this.varint(next);
      const [number, wire] = [Math.floor(tag.value / 8), tag.value % 8];
      const field = this.fieldAt(number, wire, tag.end);
      next = field.at + field.length;
      if (next > end) throw new Refusal('cutOff');
      yield field;
    }
  }

  private fieldAt(number: number, wire: number, at: number): Field {
    const plain = { number, value: 0, isPacked: false };
    switch (wire) {
      case 0: {
        const { value, end } = this.varint(at);
        return { ...plain, value, at: end, length: 0 };
      }
      case 1:
        return { ...plain, at, length: 8 };
      case 2: {
        const { value, end } = this.varint(at);
        if (!(value >= 0)) throw new Refusal('garbage', { kind: 'ONNX' });
        return { ...plain, at: end, length: value, isPacked: true };
      }
      case 5:
        return { ...plain, at, length: 4 };
      default:
        throw new Refusal('garbage', { kind: 'ONNX' });
    }
  }

  text({ at, length }: Field): string {
    return new TextDecoder().decode(this.bytes.read(at, Math.min(length, 1 << 16)));
  }

  /** The numbers of a repeated integer field, packed or one by one. */
  integers(field: Field, most: number): number[] {
    if (!field.isPacked) return [field.value];
    const values: number[] = [];
    for (let at = field.at; at < field.at + field.length; ) {
      const { value, end } = this.varint(at);
      if (values.push(value) > most) throw new Refusal('tooLarge', { name: '' });
      at = end;
    }
    return values;
  }

  float({ at }: Field): number {
    const bytes = this.bytes.read(at, 4);
    return new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
  }
}
