// The kernels in Node, for tests: arrays go in and come out as copies.
import { readFileSync } from 'node:fs';
import { type KernelExports, momentFields } from './exports.ts';

const bytes = readFileSync(new URL('./kernels.wasm', import.meta.url));
export const kernels = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as KernelExports;

let top = 0;

/** Runs `body` with a fresh heap. */
export function withHeap<T>(body: () => T): T {
  top = (kernels.__heap_base.value + 15) & ~15;
  return body();
}

/** A 16-byte aligned offset of `size` bytes, filled with 0xa5 so that nothing relies on zeros. */
export function allocate(size: number): number {
  const at = top;
  top = (top + size + 15) & ~15;
  const missing = top - kernels.memory.buffer.byteLength;
  if (missing > 0) kernels.memory.grow(Math.ceil(missing / 65536));
  new Uint8Array(kernels.memory.buffer, at, top - at).fill(0xa5);
  return at;
}

export function put(values: ArrayLike<number>): number {
  const at = allocate(values.length * 4);
  new Float32Array(kernels.memory.buffer, at, values.length).set(values);
  return at;
}

export function putIntegers(values: ArrayLike<number>): number {
  const at = allocate(values.length * 4);
  new Int32Array(kernels.memory.buffer, at, values.length).set(values);
  return at;
}

export const floats = (at: number, count: number) => new Float32Array(kernels.memory.buffer, at, count).slice();
export const integers = (at: number, count: number) => new Int32Array(kernels.memory.buffer, at, count).slice();
export const unsigned = (at: number, count: number) => new Uint32Array(kernels.memory.buffer, at, count).slice();
export const bitsOf = (values: Float32Array) => new Uint32Array(values.buffer, values.byteOffset, values.length);

/** The index of the first value whose bits differ, or −1: quicker on large arrays than `toEqual`. */
export function firstDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  const bits = bitsOf(b);
  return bitsOf(a).findIndex((value, i) => value !== bits[i]);
}

export type Moments = Record<(typeof momentFields)[number], number>;

export function momentsOf(values: ArrayLike<number>): Moments {
  return withHeap(() => {
    const out = allocate(momentFields.length * 8);
    kernels.moments(put(values), values.length, out);
    const numbers = new Float64Array(kernels.memory.buffer, out, momentFields.length);
    return Object.fromEntries(momentFields.map((field, i) => [field, numbers[i]])) as Moments;
  });
}

/** The counts of the bins, then those below and above. */
export function histogramOf(values: ArrayLike<number>, low: number, high: number, bins: number): number[] {
  return withHeap(() => {
    const counts = putIntegers(new Int32Array(bins + 2));
    kernels.histogram(put(values), values.length, low, high, bins, counts, allocate(kernels.histogramScratchBytes(bins)));
    return Array.from(unsigned(counts, bins + 2));
  });
}

export function digestOf(values: ArrayLike<number>): string {
  return withHeap(() => {
    const out = allocate(8);
    kernels.digest(put(values), values.length, out);
    return new BigUint64Array(kernels.memory.buffer, out, 1)[0]!.toString(16).padStart(16, '0');
  });
}

/** Reproducible noise in [−1, 1), independent of the kernels (mulberry32). */
export function noise(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  });
}
