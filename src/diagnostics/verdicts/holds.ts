import { isSlow, isSteady, rateOf } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge: ({ signal, firstLayer }) =>
    isSteady(signal) ? { ...rateOf(signal), step: signal.values.length === 2 && !isSlow(signal.perLayer) ? `${firstLayer}` : '' } : null,
  remedies: () => [],
};
