import type { Preset } from './experiment.ts';

export const orthogonalLinear: Preset = {
  id: 'orthogonalLinear',
  group: 'classics',
  link: 'net=200-200x50-10&act=linear&init=lecunNormal&vs.init=orthogonal',
  source: 'Saxe et al. 2014',
  // Orthogonal matrices keep every norm: the rms of layer 50 is that of the inputs.
  outcomes: [{ network: 'b', quantity: 'activations', statistic: 'rms', layer: 50, value: 1, tolerance: 0.02 }],
};
