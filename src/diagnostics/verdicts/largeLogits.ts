import type { Verdict } from '../verdict.ts';

/** A loss this far above chance comes from outputs that are already decided, and wrong. */
const ABOVE_CHANCE = 1.25;

export const largeLogits: Verdict = {
  id: 'largeLogits',
  about: 'loss',
  judge: ({ loss, chance }) => (loss !== null && chance !== null && loss > ABOVE_CHANCE * chance ? { loss, chance } : null),
  remedies: () => [],
};
