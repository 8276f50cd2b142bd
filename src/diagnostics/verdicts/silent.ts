import { theoryLayer } from '../../theory/layer.ts';
import { scaleRemedy, zeroBiases } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

/** From some layer on every activation is exactly 0. */
export const silent: Verdict = {
  id: 'silent',
  about: 'signal',
  judge({ summaries }) {
    const index = summaries.slice(0, -1).findIndex(layer => layer.activations!.rms === 0);
    return index < 0 ? null : { layer: String(index + 1) };
  },
  // Without biases weights that are negative on average still leave nothing.
  remedies: facts =>
    facts.summaries[0]!.biases!.mean < 0 && theoryLayer(facts.layers[0]!).silence !== 'nonZeroMean' ? [zeroBiases()] : [scaleRemedy(facts)],
};
