import type { Verdict } from '../verdict.ts';
import { rateOf, signalHolds } from '../why.ts';

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge: facts => (signalHolds(facts) ? rateOf(facts.signal) : null),
  remedies: () => [],
};
