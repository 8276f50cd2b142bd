import type { Preset } from './experiment.ts';

export const sigmoidTen: Preset = {
  id: 'sigmoidTen',
  group: 'failures',
  link: 'net=100-100x10-10&act=sigmoid&vs.act=tanh',
  source: 'Glorot & Bengio 2010, section 3',
  curve: 'gradient',
  outcomes: [
    // A sigmoid of anything small is ½, and its slope at most ¼.
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 10, value: 0.5, tolerance: 0.2 },
  ],
};
