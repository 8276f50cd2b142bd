/**
 * Where a file's bytes come from, a slice at a time. Reading is synchronous: a worker has `FileReaderSync`, Node has `readSync`, and so a reader is plain code that
 * jumps about in a file of any size without holding it.
 */
export interface Bytes {
  readonly size: number;
  /** The bytes [at, at + length), a copy. @throws Refusal `cutOff` where the file ends before */
  read(at: number, length: number): Uint8Array;
}

export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A file that is not opened, and why: a code that both languages have a sentence for, with what the sentence names. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
    /** What the file is, as far as it could be told. */
    readonly format: string | null = null,
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}

export const refusalCodes = [
  'empty',
  'picture',
  'text',
  'html',
  'lfs',
  'otherKind',
  'otherWeights',
  'packed',
  'otherZip',
  'unknown',
  'cutOff',
  'missingDirectory',
  'sharedEntries',
  'bomb',
  'encrypted',
  'badZip',
  'packedBy',
  'badHeader',
  'headerLength',
  'headerNotJson',
  'overlap',
  'outOfRange',
  'beforeData',
  'shapeMismatch',
  'impossibleShape',
  'unreadType',
  'tooFewNumbers',
  'objects',
  'fields',
  'complex',
  'vector',
  'noWeights',
  'runsCode',
  'badPickle',
  'barePickle',
  'wholeModel',
  'torchScript',
  'storageMissing',
  'storageShort',
  'unreadFeature',
  'garbage',
  'external',
  'manyTensors',
  'tooLarge',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** @throws Refusal `cutOff` where [at, at + length) is not within a file of this size */
export function checkRange(at: number, length: number, size: number): void {
  if (!(at >= 0 && length >= 0 && at + length <= size)) throw new Refusal('cutOff');
}

/** A file that is in memory. */
export function memoryBytes(bytes: Uint8Array): Bytes {
  return {
    size: bytes.length,
    read(at, length) {
      checkRange(at, length, bytes.length);
      return new Uint8Array(bytes.subarray(at, at + length)); // A Node Buffer's own slice would share its memory.
    },
  };
}

/** A part of a file as a file of its own. */
export function partOf(bytes: Bytes, from: number, size: number): Bytes {
  checkRange(from, size, bytes.size);
  return {
    size,
    read(at, length) {
      checkRange(at, length, size);
      return bytes.read(from + at, length);
    },
  };
}

/** Sets the format of refusals that do not know theirs. */
export function asFormat<T>(format: string | null, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof Refusal && error.format === null) throw new Refusal(error.code, error.details, format);
    throw error;
  }
}
