import type { Preset } from './experiment.ts';

export const deadRelu: Preset = {
  id: 'deadRelu',
  group: 'failures',
  link: 'net=100-100x4-10&bias=constant(-3)&vs.bias=zeros',
  source: 'A bias three standard deviations below zero',
  outcomes: [
    // With layer 1 all but silent, every unit of layer 3 gets z = −3 and is dead.
    { network: 'a', quantity: 'activations', statistic: 'deadUnitCount', layer: 3, value: 100, tolerance: 0 },
    { network: 'b', quantity: 'activations', statistic: 'deadUnitCount', layer: 1, value: 0, tolerance: 0 },
  ],
};
