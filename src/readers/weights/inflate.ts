import { Inflate, Unzlib } from 'fflate';
import { Refusal } from './bytes.ts';

/** So little goes in at a time that at most some megabytes come out. */
const STEP = 4096;

/**
 * What packed bytes unpack to, in order. @throws Refusal `cutOff` where less comes out than `size`, `bomb` where more does, `badZip` where it cannot be unpacked
 *
 * @param packed in order, of any length
 */
export function* inflated(packed: Iterable<Uint8Array>, size: number, header: 'none' | 'zlib' = 'none'): Generator<Uint8Array, void, void> {
  const out: Uint8Array[] = [];
  const stream = header === 'zlib' ? new Unzlib(piece => out.push(piece)) : new Inflate(piece => out.push(piece));
  let done = 0;
  for (const bytes of packed) {
    for (let at = 0; at < bytes.length; at += STEP) {
      push(stream, bytes.subarray(at, at + STEP));
      for (const piece of out.splice(0)) {
        done += piece.length;
        if (done > size) throw new Refusal('bomb', { bytes: done });
        if (piece.length > 0) yield piece;
      }
      if (done === size) return;
    }
  }
  if (done < size) throw new Refusal('cutOff');
}

function push(stream: Inflate | Unzlib, bytes: Uint8Array): void {
  try {
    stream.push(bytes, false);
  } catch {
    throw new Refusal('badZip');
  }
}

/** All of it in one array; `size` must be known to be modest. */
export function unpack(packed: Uint8Array, size: number, header: 'none' | 'zlib' = 'none'): Uint8Array {
  const whole = new Uint8Array(size);
  let done = 0;
  for (const piece of inflated([packed], size, header)) {
    whole.set(piece, done);
    done += piece.length;
  }
  return whole;
}
