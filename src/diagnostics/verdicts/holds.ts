import { gradeOfSignal, signalDetail } from '../rate.ts';
import type { Found, Verdict } from '../verdict.ts';

export const holds: Verdict = {
  id: 'holds',
  about: 'signal',
  judge(facts): Found | null {
    if (gradeOfSignal(facts, 'low') !== 'good' || gradeOfSignal(facts, 'high') !== 'good') return null;
    const { signal, firstLayer } = facts;
    if (facts.layers.length === 1) return { severity: 'good', detail: { direct: 'yes' } };
    const isStep = signal.values.length === 2 && !(signal.perLayer > 0.93 && signal.perLayer < 1.08);
    return { severity: 'good', detail: { ...signalDetail(facts), step: isStep ? `${firstLayer}` : '' } };
  },
};
