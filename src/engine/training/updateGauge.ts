import type { Machine } from '../machine/machine.ts';
import type { Summarizer } from '../summaries/summarize.ts';

/** Makes a change of `count` float32 at `at` and gives std(change)/std(before): NaN or ∞ where all were alike. */
export type UpdateGauge = (at: number, count: number, change: () => void) => number;

/** For tensors of at most `most` values. @throws RangeError when memory does not suffice */
export function createUpdateGauge({ kernels, arena }: Machine, { variance }: Summarizer, most: number): UpdateGauge {
  const before = arena.reserve(most * 4);
  return (at, count, change) => {
    const spread = variance(at, count);
    arena.floats(before, count).set(arena.floats(at, count));
    change();
    kernels.updateSgd(before, at, count, 1); // before −= 1 · after
    return Math.sqrt(variance(before, count) / spread);
  };
}
