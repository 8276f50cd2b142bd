import { garbage } from './cursor.ts';

/** LibLZF, as h5py packs with `compression='lzf'` (M. Lehmann): literal runs, and copies of what stands up to 8 kB before. */
export function unpackLzf(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let done = 0;
  for (let at = 0; at < packed.length; ) {
    const control = packed[at++]!;
    if (control < 32) {
      const run = control + 1;
      if (done + run > size || at + run > packed.length) throw garbage();
      out.set(packed.subarray(at, at + run), done);
      at += run;
      done += run;
      continue;
    }
    let length = control >> 5;
    if (length === 7) length += packed[at++] ?? 0;
    let from = done - ((control & 31) << 8) - (packed[at++] ?? 0) - 1;
    if (from < 0 || done + length + 2 > size) throw garbage();
    for (let i = 0; i < length + 2; i++) out[done++] = out[from++]!;
  }
  return out;
}
