import { isSteady, rateOf } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge: ({ signal }) => (isSteady(signal) ? rateOf(signal) : null),
  remedies: () => [],
};
