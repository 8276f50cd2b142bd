import type { Distribution } from '../../lib/distribution.ts';
import { type Key, streamKey } from '../../lib/streams.ts';
import type { Machine } from '../machine/machine.ts';

/** Fills `count` float32 at `to` from the distribution; value i depends on the key and i alone. */
export function fill({ kernels }: Machine, to: number, count: number, distribution: Distribution, key: Key): void {
  switch (distribution.kind) {
    case 'constant':
      kernels.fillConstant(to, count, distribution.value);
      break;
    case 'uniform':
      kernels.fillUniform(to, count, ...key, distribution.low, distribution.high);
      break;
    case 'normal':
      kernels.fillNormal(to, count, ...key, distribution.mean, distribution.std);
      break;
    case 'truncatedNormal':
      kernels.fillTruncatedNormal(to, count, ...key, distribution.mean, distribution.std);
      break;
  }
}

/** `fill` from a named stream of the seed. */
export function fillStream(machine: Machine, to: number, count: number, distribution: Distribution, seed: string, path: string): void {
  fill(machine, to, count, distribution, streamKey(seed, path));
}
