import { scaleRemedy, zeroBiases } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

/** From some layer on every activation is exactly 0. */
export const silent: Verdict = {
  id: 'silent',
  about: 'signal',
  judge({ signal }) {
    const index = signal.values.findIndex((rms, i) => i > 0 && rms === 0);
    return index < 0 ? null : { layer: String(index) };
  },
  remedies: facts => (facts.summaries[0]!.biases!.mean < 0 ? [zeroBiases(facts)] : [scaleRemedy(facts)]),
};
