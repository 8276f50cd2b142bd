import type { Preset } from './experiment.ts';

export const allZeros: Preset = {
  id: 'allZeros',
  group: 'failures',
  link: 'act=tanh&init=zeros&vs.init=constant',
  source: 'Symmetry that is never broken',
  outcomes: [
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 2, value: 0, tolerance: 0 },
    { network: 'a', quantity: 'dWeights', statistic: 'rms', layer: 1, value: 0, tolerance: 0 },
  ],
};
