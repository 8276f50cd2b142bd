import type { KernelExports } from '../../kernels/exports.ts';
import { type Arena, createArena } from './arena.ts';

/** What passes run on: the kernels, and the memory that they work in. Whatever computes is handed one, and one pass at a time runs on it. */
export interface Machine {
  readonly kernels: KernelExports;
  readonly arena: Arena;
}

export const createMachine = (kernels: KernelExports): Machine => ({ kernels, arena: createArena(kernels) });

/** From the kernels' compiled bytes, which import nothing. */
export async function startMachine(bytes: BufferSource): Promise<Machine> {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  return createMachine(instance.exports as unknown as KernelExports);
}
