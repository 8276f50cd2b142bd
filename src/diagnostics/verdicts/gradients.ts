import { helpful } from '../expected.ts';
import type { Facts } from '../facts.ts';
import { scaleRemedies, tanhRemedy, zeroBiases } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

/** No gradient reaches the first layer. */
export const noGradient: Verdict = {
  id: 'noGradient',
  about: 'gradient',
  judge: facts => (facts.gradient.values.at(-1) === 0 ? { readout: hasZeroReadout(facts) ? 'zero' : '' } : null),
  remedies: facts => (hasZeroReadout(facts) ? [] : helpful(facts, 'gradient', [zeroBiases(), ...scaleRemedies(facts), tanhRemedy()])),
};

/** The output's weights are all 0, on purpose perhaps: they learn at the first step, and the others from the second on. */
const hasZeroReadout = ({ summaries }: Facts) => summaries.at(-1)!.weights!.rms === 0;

/** ∂L/∂z fades on its way back while ∂L/∂W, its product with a signal that fades on its way forth, does not. Glorot & Bengio 2010, section 4.2.2. */
export const flatWeightGradient: Verdict = {
  id: 'flatWeightGradient',
  about: 'gradient',
  judge: ({ signal, gradient, weightGradient }) =>
    signal.ratio < 0.5 && gradient.ratio < 0.3 && weightGradient.ratio > 0.5 && weightGradient.ratio < 2
      ? { ratio: gradient.ratio, perLayer: gradient.perLayer, weightRatio: Math.max(weightGradient.ratio, 1 / weightGradient.ratio) }
      : null,
  remedies: facts => helpful(facts, 'gradient', scaleRemedies(facts)),
};
