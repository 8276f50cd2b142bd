import { gradeOfGradient, gradeOfSignal, LOST, rateOf, signalDetail } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

export const vanishes: Verdict = {
  id: 'vanishes',
  about: 'signal',
  judge(facts) {
    const severity = gradeOfSignal(facts, 'low');
    return severity === 'bad' ? { severity, detail: signalDetail(facts) } : null;
  },
};

export const shrinks: Verdict = {
  id: 'shrinks',
  about: 'signal',
  judge(facts) {
    const severity = gradeOfSignal(facts, 'low');
    return severity === 'good' ? null : { severity, detail: signalDetail(facts) };
  },
};

export const gradientVanishes: Verdict = {
  id: 'gradientVanishes',
  about: 'gradient',
  judge: ({ gradient }) => (gradient.ratio < LOST ? { severity: 'bad', detail: rateOf(gradient) } : null),
};

/** A mild loss is said only where the signal is well: else it is the other side of the same thing. */
export const gradientShrinks: Verdict = {
  id: 'gradientShrinks',
  about: 'gradient',
  judge(facts) {
    const severity = gradeOfGradient(facts);
    if (severity === 'good' || !(facts.gradient.ratio < 1)) return null;
    if (severity === 'watch' && gradeOfSignal(facts, 'low') !== 'good') return null;
    return { severity, detail: rateOf(facts.gradient) };
  },
};
