import { byLayer, type Preset } from './experiment.ts';

const std = { network: 'b', quantity: 'activations', statistic: 'std', tolerance: 0.05 } as const;

export const makemoreGains: Preset = {
  id: 'makemoreGains',
  group: 'classics',
  link: 'net=100-100x5-27&act=tanh&init=formula(normal,1/sqrt(n))&vs.init=formula(normal,5/3/sqrt(n))',
  source: 'A. Karpathy, makemore, part 3',
  outcomes: byLayer(std, [0.76, 0.69, 0.67, 0.66, 0.65]),
};
