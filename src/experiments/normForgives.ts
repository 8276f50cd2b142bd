import type { Preset } from './experiment.ts';

export const normForgives: Preset = {
  id: 'normForgives',
  group: 'structure',
  link: 'net=100-100x10-10&norm=layerNorm&init=normal(0,0.01)&vs.init=normal(0,1)',
  source: 'Ba, Kiros & Hinton 2016',
  curve: 'gradient',
  outcomes: [
    // Weights a hundred times as large, and the same activations: ReLU of N(0, 1). ε is felt where z is small.
    { network: 'a', quantity: 'activations', statistic: 'rms', layer: 10, value: Math.SQRT1_2, tolerance: 0.05 },
    { network: 'b', quantity: 'activations', statistic: 'rms', layer: 10, value: Math.SQRT1_2, tolerance: 0.05 },
  ],
};
