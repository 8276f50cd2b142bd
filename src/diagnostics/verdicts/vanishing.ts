import { helpful } from '../expected.ts';
import { isSteady, LOST, rateOf } from '../rate.ts';
import { scaleRemedies, tanhRemedy, zeroBiases } from '../remedies.ts';
import { isGone, signalRemedies, whySignal } from '../signal.ts';
import type { Verdict } from '../verdict.ts';

export const vanishes: Verdict = {
  id: 'vanishes',
  about: 'signal',
  judge: facts => (facts.signal.ratio < LOST || isGone(facts) ? whySignal(facts) : null),
  remedies: signalRemedies,
};

export const shrinks: Verdict = {
  id: 'shrinks',
  about: 'signal',
  judge: facts => (!isSteady(facts.signal) && facts.signal.perLayer < 1 ? whySignal(facts) : null),
  remedies: signalRemedies,
};

export const gradientVanishes: Verdict = {
  id: 'gradientVanishes',
  about: 'gradient',
  judge: facts => (facts.gradient.ratio < LOST ? rateOf(facts.gradient) : null),
  remedies: facts => helpful(facts, 'gradient', [zeroBiases(), ...scaleRemedies(facts), tanhRemedy()]),
};

/** Said only where the signal is well: else it is the other side of the same thing. */
export const gradientShrinks: Verdict = {
  id: 'gradientShrinks',
  about: 'gradient',
  judge: ({ signal, gradient }) => (isSteady(signal) && !isSteady(gradient) && gradient.perLayer < 1 ? rateOf(gradient) : null),
  remedies: () => [],
};
