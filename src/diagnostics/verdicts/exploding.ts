import { BURST, gradeOfGradient, gradeOfSignal, gradientRatio, rateOf, signalDetail } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

export const explodes: Verdict = {
  id: 'explodes',
  about: 'signal',
  judge(facts) {
    const severity = gradeOfSignal(facts, 'high');
    return severity === 'bad' ? { severity, detail: signalDetail(facts) } : null;
  },
};

export const grows: Verdict = {
  id: 'grows',
  about: 'signal',
  judge(facts) {
    const severity = gradeOfSignal(facts, 'high');
    return severity === 'good' ? null : { severity, detail: signalDetail(facts) };
  },
};

export const gradientExplodes: Verdict = {
  id: 'gradientExplodes',
  about: 'gradient',
  judge: facts => (gradientRatio(facts) > BURST ? { severity: 'bad', detail: rateOf(facts.gradient) } : null),
};

/** A mild growth is said only where the signal is well: else it is the other side of the same thing. */
export const gradientGrows: Verdict = {
  id: 'gradientGrows',
  about: 'gradient',
  judge(facts) {
    const severity = gradeOfGradient(facts);
    if (severity === 'good' || !(facts.gradient.ratio > 1)) return null;
    if (severity === 'watch' && gradeOfSignal(facts, 'high') !== 'good') return null;
    return { severity, detail: rateOf(facts.gradient) };
  },
};
