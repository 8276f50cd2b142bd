import { grade } from '../health.ts';
import { gradeOfSignal, rateOf } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

/** Only where the inputs differ by a large part of themselves. */
const APART = 0.3;

/** What holds is the same for all samples: biases, or a mean of the activation's own. Schoenholz et al. 2017, the ordered phase. */
export const alike: Verdict = {
  id: 'alike',
  about: 'signal',
  judge(facts) {
    const { signal, apart, summaries } = facts;
    const severity = grade('apart', apart.last);
    if (severity === 'good' || !(apart.inputs > APART) || gradeOfSignal(facts, 'low') !== 'good') return null;
    return { severity, detail: { ...rateOf(signal), apart: 100 * apart.last, layer: String(summaries.length - 1) } };
  },
};
