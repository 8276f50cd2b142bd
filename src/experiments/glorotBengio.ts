import { byLayer, type Preset } from './experiment.ts';

const std = { quantity: 'activations', statistic: 'std', tolerance: 0.04 } as const;

export const glorotBengio: Preset = {
  id: 'glorotBengio',
  group: 'classics',
  link: 'net=500-500x5-10&act=tanh&init=standardHeuristic&vs.init=glorotUniform',
  source: 'Glorot & Bengio 2010, figs 6 and 7',
  outcomes: [
    ...byLayer({ ...std, network: 'a' }, [0.46, 0.25, 0.14, 0.08, 0.046]),
    ...byLayer({ ...std, network: 'b' }, [0.63, 0.49, 0.41, 0.36, 0.32]),
  ],
};
