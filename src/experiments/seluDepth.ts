import type { Preset } from './experiment.ts';

export const seluDepth: Preset = {
  id: 'seluDepth',
  group: 'classics',
  link: 'net=100-100x50-10&act=selu&init=lecunNormal&vs.init=formula(normal,0.75/sqrt(n))',
  source: 'Klambauer et al. 2017; PyTorch’s gain ¾',
  outcomes: [
    { network: 'a', quantity: 'activations', statistic: 'std', layer: 50, value: 1, tolerance: 0.15 },
    { network: 'b', quantity: 'activations', statistic: 'std', layer: 50, value: 0.2, tolerance: 0.25 },
  ],
};
