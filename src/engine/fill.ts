import type { Distribution } from '../lib/distribution.ts';
import { type Key, streamKey } from '../lib/streams.ts';
import type { KernelExports } from '../kernels/exports.ts';

/** Fills `count` float32 at `to` from the distribution; value i depends on the key and i alone. */
export function fill(kernels: KernelExports, to: number, count: number, distribution: Distribution, key: Key): void {
  switch (distribution.kind) {
    case 'constant':
      return kernels.fillConstant(to, count, distribution.value);
    case 'uniform':
      return kernels.fillUniform(to, count, ...key, distribution.low, distribution.high);
    case 'normal':
      return kernels.fillNormal(to, count, ...key, distribution.mean, distribution.std);
    case 'truncatedNormal':
      return kernels.fillTruncatedNormal(to, count, ...key, distribution.mean, distribution.std);
  }
}

/** `fill` from a named stream of the seed. */
export function fillStream(kernels: KernelExports, to: number, count: number, distribution: Distribution, seed: string, path: string): void {
  fill(kernels, to, count, distribution, streamKey(seed, path));
}
