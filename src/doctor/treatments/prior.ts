import { layerCount, layerSpec } from '../../config/config.ts';
import { setOwn } from '../../config/edit.ts';
import type { Treatment } from '../treatment.ts';

/** The output's biases say how frequent the classes are, where they are not as frequent. */
export const prior: Treatment = {
  id: 'prior',
  size: 1,
  options(config) {
    const output = layerCount(config);
    if (config.imbalance === 1 || layerSpec(config, 'bias', output).id === 'logPrior') return [];
    return [{ id: 'prior', form: 'logPrior', detail: {}, config: setOwn(config, 'bias', output, { id: 'logPrior', params: {} }) }];
  },
};
