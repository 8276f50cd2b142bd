import type { Verdict } from '../verdict.ts';
import { signalHolds, why } from '../why.ts';

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge: facts => (signalHolds(facts) ? why(facts, facts.signal) : null),
  remedies: () => [],
};
