import { rmsOfAll } from '../../engine/summary.ts';
import type { Verdict } from '../verdict.ts';

/** A loss this far above chance comes from outputs that are already decided, and wrong; unless they are small, and it from a batch of few labels. */
const ABOVE_CHANCE = 1.25;
const LARGE = 1;

export const largeLogits: Verdict = {
  id: 'largeLogits',
  about: 'loss',
  judge({ loss, chance, summaries }) {
    if (loss === null || chance === null || !(loss > ABOVE_CHANCE * chance)) return null;
    return rmsOfAll(summaries.at(-1)!.preactivations!) < LARGE ? null : { loss, chance };
  },
  remedies: () => [],
};
