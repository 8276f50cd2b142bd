import type { Facts } from '../facts.ts';
import { rateOf, signalHolds } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

/** Steps that a layer does not show add up in a deep network. */
const driftsFar = ({ signal }: Facts) => signal.ratio < 0.5 || signal.ratio > 2;

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge: facts =>
    signalHolds(facts)
      ? { ...rateOf(facts.signal), layer: String(facts.summaries.length - 1), drifts: driftsFar(facts) ? 'yes' : '' }
      : null,
  remedies: () => [],
};
