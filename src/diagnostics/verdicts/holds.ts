import { gradeOfSignal, signalDetail } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge(facts) {
    if (gradeOfSignal(facts, 'low') !== 'good' || gradeOfSignal(facts, 'high') !== 'good') return null;
    const { signal, firstLayer } = facts;
    const isStep = signal.values.length === 2 && !(signal.perLayer > 0.93 && signal.perLayer < 1.08);
    return { severity: 'good', detail: { ...signalDetail(facts), step: isStep ? `${firstLayer}` : '' } };
  },
};
