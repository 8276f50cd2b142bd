import { Cursor, garbage, type H5, UNDEFINED } from './cursor.ts';

/** A message of an object's header: its type and what it says. */
export interface Message {
  readonly type: number;
  readonly data: Uint8Array;
}

export const messageTypes = {
  dataspace: 1,
  linkInfo: 2,
  datatype: 3,
  link: 6,
  layout: 8,
  filters: 11,
  attribute: 12,
  continuation: 16,
  symbolTable: 17,
  attributeInfo: 21,
} as const;

const MOST_MESSAGES = 20_000;

/** The messages of the object whose header is here, in both versions (IV.A). @throws Refusal */
export function readObjectHeader(h5: H5, address: number): Message[] {
  if (address === UNDEFINED) throw garbage();
  const start = Cursor.of(h5, address, 4);
  const messages = start.text(4) === 'OHDR' ? readVersion2(h5, address) : readVersion1(h5, address);
  return messages.map(message => (message.shared ? resolve(h5, message) : message));
}

interface Raw extends Message {
  readonly shared: boolean;
}

function readVersion1(h5: H5, address: number): Raw[] {
  const head = Cursor.of(h5, address, 16);
  if (head.u1() !== 1) throw garbage();
  const count = head.skip(1).u2();
  const size = head.skip(4).u4();
  const messages: Raw[] = [];
  const blocks = [{ at: address + 16, size }];
  for (const block of blocks) {
    const cursor = Cursor.of(h5, block.at, block.size);
    while (cursor.left >= 8 && messages.length < Math.min(count, MOST_MESSAGES)) {
      const [type, length, flags] = [cursor.u2(), cursor.u2(), cursor.u1()];
      const data = cursor.skip(3).raw(length);
      messages.push({ type, data, shared: (flags & 2) !== 0 });
      if (type === messageTypes.continuation) blocks.push(continuation(h5, data));
    }
  }
  return messages;
}

function continuation(h5: H5, data: Uint8Array): { at: number; size: number } {
  const cursor = new Cursor(data, h5);
  return { at: cursor.offset(), size: cursor.length() };
}

function readVersion2(h5: H5, address: number): Raw[] {
  const head = Cursor.of(h5, address, 40).expect('OHDR');
  if (head.u1() !== 2) throw garbage();
  const flags = head.u1();
  head.skip((flags & 32 ? 16 : 0) + (flags & 16 ? 4 : 0));
  const size = head.uint(1 << (flags & 3));
  const messages: Raw[] = [];
  const blocks = [{ at: address + head.at, size }];
  for (const block of blocks) {
    const cursor = Cursor.of(h5, block.at, block.size);
    while (cursor.left >= 4 && messages.length < MOST_MESSAGES) {
      const [type, length, own] = [cursor.u1(), cursor.u2(), cursor.u1()];
      if (flags & 4) cursor.skip(2);
      if (type === 0 && length > cursor.left) break; // A gap.
      const data = cursor.raw(length);
      messages.push({ type, data, shared: (own & 2) !== 0 });
      if (type !== messageTypes.continuation) continue;
      const next = continuation(h5, data);
      Cursor.of(h5, next.at, 4).expect('OCHK');
      blocks.push({ at: next.at + 4, size: next.size - 8 }); // Without signature and checksum.
    }
  }
  return messages;
}

/** A message that stands in the header of another object, as a named type does. */
function resolve(h5: H5, { type, data }: Message): Message {
  const cursor = new Cursor(data, h5);
  const version = cursor.u1();
  cursor.skip(version === 1 ? 7 : 1);
  const there = readObjectHeader(h5, cursor.offset()).find(message => message.type === type);
  if (!there) throw garbage();
  return there;
}
