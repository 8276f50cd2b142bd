import { helpful } from '../expected.ts';
import { isSteady, rateOf } from '../rate.ts';
import { scaleRemedies, tanhRemedy, zeroBiases } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

/** Two samples that differ by less than this share of the signal, where the inputs did by a large part, are told apart no more. */
const ALIKE = 0.03;
const APART = 0.3;

/** What holds is the same for all samples: biases, or a mean of the activation's own. Schoenholz et al. 2017, the ordered phase. */
export const alike: Verdict = {
  id: 'alike',
  about: 'signal',
  judge({ signal, apart, summaries }) {
    if (!isSteady(signal) || !(apart.last < ALIKE && apart.inputs > APART)) return null;
    return { ...rateOf(signal), percent: String(100 * ALIKE), layer: String(summaries.length - 1) };
  },
  remedies: facts => helpful(facts, 'gradient', [zeroBiases(), ...scaleRemedies(facts), tanhRemedy()]),
};
