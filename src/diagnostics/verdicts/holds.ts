import type { Verdict } from '../verdict.ts';
import { why } from '../why.ts';

/** What is left when nothing else is the matter with the signal. */
export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge: facts => (Number.isFinite(facts.signal.perLayer) ? why(facts, facts.signal) : null),
  remedies: () => [],
};
