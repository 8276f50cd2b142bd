import { byLayer, type Preset } from './experiment.ts';

export const cs231n: Preset = {
  id: 'cs231n',
  group: 'classics',
  link: 'net=500-500x10-10&act=tanh&init=normal(0,0.01)&vs.init=lecunNormal',
  source: 'Stanford CS231n, lecture on training neural networks',
  outcomes: [
    ...byLayer({ network: 'a', quantity: 'activations', statistic: 'std', tolerance: 0.06 }, [0.21, 0.047, 0.011]),
    ...byLayer({ network: 'b', quantity: 'activations', statistic: 'std', tolerance: 0.06 }, [
      0.63,
      0.49,
      0.41,
      0.36,
      null,
      null,
      null,
      null,
      null,
      0.23,
    ]),
  ],
};
