import type { Preset } from './experiment.ts';

export const exploding: Preset = {
  id: 'exploding',
  group: 'failures',
  link: 'net=100-100x50-10&init=normal(0,1)&vs.init=heNormal',
  source: 'Standard normal weights: each layer multiplies by √(n/2) ≈ 7',
  outcomes: [
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 1, value: Math.sqrt(50), tolerance: 0.08 },
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 10, value: 50 ** 5, tolerance: 0.6 },
    { network: 'b', quantity: 'activations', statistic: 'nanCount', layer: 50, value: 0, tolerance: 0 },
  ],
};
