import type { KernelExports } from '../../kernels/exports.ts';

/** The kernels, from their compiled bytes. They import nothing. */
export async function instantiateKernels(bytes: BufferSource): Promise<KernelExports> {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  return instance.exports as unknown as KernelExports;
}
