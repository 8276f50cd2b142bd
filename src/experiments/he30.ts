import type { Preset } from './experiment.ts';

export const he30: Preset = {
  id: 'he30',
  group: 'start',
  link: 'net=100-100x30-10&vs.init=heNormal',
  source: 'He et al. 2015',
  outcomes: [
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 30, value: 2.5e-5, tolerance: 0.5 },
    // The mean of the square is 1, its median about 0.48: rms 0.69 (Hanin & Rolnick 2018).
    { network: 'b', quantity: 'activations', statistic: 'rms', layer: 30, value: 0.69, tolerance: 0.4 },
  ],
};
