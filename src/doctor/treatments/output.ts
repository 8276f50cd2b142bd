import { edit } from '../../config/edit.ts';
import { defaultSpec } from '../../lib/params.ts';
import { losses } from '../../losses/all.ts';
import { takesTargets } from '../../network/output.ts';
import type { Treatment } from '../treatment.ts';

/** A linear output, which reaches every target; of a softmax with one output, a sigmoid. */
export const output: Treatment = {
  id: 'output',
  size: 1,
  options(config) {
    if (config.out.id !== 'linear' && takesTargets(config)) {
      return [{ id: 'output', form: 'linear', detail: {}, config: edit(config, { out: { id: 'linear', params: {} } }) }];
    }
    if (config.loss.id !== 'softmaxCrossEntropy' || config.widths.at(-1) !== 1) return [];
    const loss = defaultSpec(losses.get('binaryCrossEntropy'));
    return [{ id: 'output', form: 'sigmoid', detail: {}, config: edit(config, { loss }) }];
  },
};
