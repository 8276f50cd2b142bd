import { rateOf, signalHolds } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge: facts => (signalHolds(facts) ? rateOf(facts.signal) : null),
  remedies: () => [],
};
