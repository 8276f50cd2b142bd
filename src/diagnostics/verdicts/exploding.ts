import { helpful } from '../expected.ts';
import { BURST, isSteady, rateOf } from '../rate.ts';
import { scaleRemedies } from '../remedies.ts';
import { isHuge, signalRemedies, whySignal } from '../signal.ts';
import type { Verdict } from '../verdict.ts';

export const explodes: Verdict = {
  id: 'explodes',
  about: 'signal',
  judge: facts => (facts.signal.ratio > BURST || isHuge(facts) ? whySignal(facts) : null),
  remedies: signalRemedies,
};

export const grows: Verdict = {
  id: 'grows',
  about: 'signal',
  judge: facts => (!isSteady(facts.signal) && facts.signal.perLayer > 1 ? whySignal(facts) : null),
  remedies: signalRemedies,
};

export const gradientExplodes: Verdict = {
  id: 'gradientExplodes',
  about: 'gradient',
  judge: facts => (facts.gradient.ratio > BURST ? rateOf(facts.gradient) : null),
  remedies: facts => helpful(facts, 'gradient', scaleRemedies(facts)),
};

/** Said only where the signal is well: else it is the other side of the same thing. */
export const gradientGrows: Verdict = {
  id: 'gradientGrows',
  about: 'gradient',
  judge: ({ signal, gradient }) => (isSteady(signal) && !isSteady(gradient) && gradient.perLayer > 1 ? rateOf(gradient) : null),
  remedies: () => [],
};
