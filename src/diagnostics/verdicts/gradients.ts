import type { Facts } from '../facts.ts';
import { gradeOfGradient } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

/** No gradient reaches the first layer. */
export const noGradient: Verdict = {
  id: 'noGradient',
  about: 'gradient',
  judge(facts) {
    if (facts.gradient.values.at(-1) !== 0) return null;
    return hasZeroReadout(facts) ? { severity: 'good', detail: { readout: 'zero' } } : { severity: 'bad', detail: { readout: '' } };
  },
};

/** The output's weights are all 0, on purpose perhaps: they learn at the first step, and the others from the second on. */
const hasZeroReadout = ({ summaries }: Facts) => summaries.at(-1)!.weights!.rms === 0;

/** ∂L/∂z fades on its way back while ∂L/∂W, its product with a signal that fades on its way forth, does not. Glorot & Bengio 2010, section 4.2.2. */
export const flatWeightGradient: Verdict = {
  id: 'flatWeightGradient',
  about: 'gradient',
  judge(facts) {
    const { signal, gradient, weightGradient } = facts;
    const isFlat = weightGradient.ratio > 0.5 && weightGradient.ratio < 2;
    if (!(isFlat && signal.ratio < 0.5 && gradient.ratio < 0.3)) return null;
    const weightRatio = Math.max(weightGradient.ratio, 1 / weightGradient.ratio);
    const severity = gradeOfGradient(facts);
    return { severity, detail: { ratio: gradient.ratio, perLayer: gradient.perLayer, weightRatio } };
  },
};
