import { scaleRemedy, tanhRemedy } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';
import { HOLDS, LOST, signalHolds, why } from '../why.ts';

export const vanishes: Verdict = {
  id: 'vanishes',
  about: 'signal',
  judge: facts => (facts.signal.ratio < LOST ? why(facts, facts.signal) : null),
  remedies: facts => [scaleRemedy(facts)],
};

export const shrinks: Verdict = {
  id: 'shrinks',
  about: 'signal',
  judge: facts => (facts.signal.perLayer < HOLDS.low ? why(facts, facts.signal) : null),
  remedies: facts => [scaleRemedy(facts)],
};

export const gradientVanishes: Verdict = {
  id: 'gradientVanishes',
  about: 'gradient',
  judge: facts => (facts.gradient.ratio < LOST ? why(facts, facts.gradient) : null),
  remedies: facts => (['sigmoid', 'hardSigmoid'].includes(facts.config.activation.id) ? [tanhRemedy(facts)] : [scaleRemedy(facts)]),
};

/** Said only where the signal is well: else it is the other side of the same thing. */
export const gradientShrinks: Verdict = {
  id: 'gradientShrinks',
  about: 'gradient',
  judge: facts => (signalHolds(facts) && facts.gradient.perLayer < HOLDS.low ? why(facts, facts.gradient) : null),
  remedies: () => [],
};
