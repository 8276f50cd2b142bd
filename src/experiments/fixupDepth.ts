import type { Preset } from './experiment.ts';

export const fixupDepth: Preset = {
  id: 'fixupDepth',
  group: 'structure',
  link: 'net=100-100x61-10&block=postActivation&init=heNormal&vs.init=fixup',
  source: 'Zhang, Dauphin & Ma 2019',
  outcomes: [
    // Every block begins as the identity: what leaves layer 61 is what left layer 1, at rms 1.
    { network: 'b', quantity: 'activations', statistic: 'rms', layer: 61, value: 1, tolerance: 0.05 },
    { network: 'b', quantity: 'preactivations', statistic: 'rms', layer: 62, value: 0, tolerance: 0 },
  ],
};
