import { edit } from '../../config/edit.ts';
import { ofOutput } from '../hidden.ts';
import type { Treatment } from '../treatment.ts';

const zeros = { id: 'zeros', params: {} };

/** Biases of 0 in the hidden layers; the output keeps its own, unless they alone are the matter. */
export const biases: Treatment = {
  id: 'biases',
  size: 1,
  options(config, { summaries }) {
    if (!summaries.some(layer => layer.biases!.rms > 0)) return [];
    const prescribed = (own: typeof config.own.bias) =>
      ({ id: 'biases', form: 'zeros', detail: {}, config: edit(config, { bias: zeros, own: { ...config.own, bias: own } }) }) as const;
    const kept = ofOutput(config, 'bias');
    return Object.keys(kept).length > 0 ? [prescribed(kept), prescribed({})] : [prescribed({})];
  },
};
