import type { Preset } from './experiment.ts';

export const zeroGamma: Preset = {
  id: 'zeroGamma',
  group: 'structure',
  link: 'net=256-256x33-10&norm=batchNorm&block=postActivation&init=heNormal&vs.norm=batchNorm(beforeActivation,0.00001,1,0,zero)',
  source: 'Goyal et al. 2017, §5.1',
  outcomes: [
    // As PyTorch found at width 512, and the identity.
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 33, value: 3.701, tolerance: 0.03 },
    { network: 'b', quantity: 'activations', statistic: 'rms', layer: 33, value: Math.SQRT1_2, tolerance: 0.02 },
  ],
};
