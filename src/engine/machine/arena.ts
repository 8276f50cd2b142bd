import type { KernelExports } from '../../kernels/exports.ts';

const PAGE = 65536;
const ALIGNMENT = 64;
/** WebAssembly memory of one network must stay below this. */
export const MEMORY_LIMIT = 2 * 1024 ** 3;

/**
 * The one owner of WebAssembly memory: hands out places in it, grows it, makes the views. `reset` before each use, reserve all, then make views:
 * growing detaches the old ones.
 */
export interface Arena {
  /** Counts the resets: what was reserved under another number may have been overwritten. */
  readonly tenancy: number;
  reset(): void;
  /** Before anything is reserved: that all of it will fit. @throws RangeError, with how much it would take, when it will not */
  expect(bytes: number): void;
  /** A place of this many bytes; its contents are left over. @throws RangeError when the memory limit is reached */
  reserve(bytes: number): number;
  floats(at: number, count: number): Float32Array;
  doubles(at: number, count: number): Float64Array;
  words(at: number, count: number): Uint32Array;
}

export function createArena({ memory, __heap_base }: Pick<KernelExports, 'memory' | '__heap_base'>): Arena {
  const base = align(Number(__heap_base.value));
  let end = base;
  let tenancy = 0;
  return {
    get tenancy() {
      return tenancy;
    },
    reset() {
      end = base;
      tenancy++;
    },
    expect(bytes) {
      if (end + bytes > MEMORY_LIMIT)
        throw new RangeError(`The network needs ${(bytes / 1024 ** 3).toFixed(1)} GiB of memory, more than 2.`);
    },
    reserve(bytes) {
      const at = end;
      const next = align(at + bytes);
      if (next > MEMORY_LIMIT) throw new RangeError('The network needs more than 2 GiB of memory.');
      const missing = next - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      end = next;
      return at;
    },
    floats: (at, count) => new Float32Array(memory.buffer, at, count),
    doubles: (at, count) => new Float64Array(memory.buffer, at, count),
    words: (at, count) => new Uint32Array(memory.buffer, at, count),
  };
}

/** What a place of so many bytes takes up. */
export function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
