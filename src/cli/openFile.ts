import { fstatSync, openSync, readSync } from 'node:fs';
import { type Bytes, checkRange } from '../readers/weights/bytes.ts';
import { UsageError } from './arguments.ts';

/** A file of any size that is read a slice at a time. @throws UsageError with a sentence for the person */
export function openFile(path: string): Bytes {
  try {
    const file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Error('it is no file');
    const { size } = stat;
    return { size, read: (at, length) => slice(file, at, length, size) };
  } catch (error) {
    throw new UsageError(`The file ${path} cannot be read: ${(error as Error).message}.`);
  }
}

function slice(file: number, at: number, length: number, size: number): Uint8Array {
  checkRange(at, length, size);
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, at + done);
    if (count === 0) break;
    done += count;
  }
  checkRange(at, length, at + done);
  return bytes;
}
