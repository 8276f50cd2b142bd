import { byLayer, type Preset } from './experiment.ts';

const rms = { quantity: 'activations', statistic: 'rms', tolerance: 0.08 } as const;

export const articleMeant: Preset = {
  id: 'articleMeant',
  group: 'start',
  link: 'init=standardHeuristic&vs.init=glorotUniform',
  source: 'The article; Glorot & Bengio 2010, eqs 1 and 16',
  outcomes: [...byLayer({ ...rms, network: 'a' }, [0.4, 0.17]), ...byLayer({ ...rms, network: 'b' }, [0.71, 0.52])],
};
