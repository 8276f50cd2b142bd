import { byLayer, type Preset } from './experiment.ts';

const rms = { quantity: 'activations', statistic: 'rms', tolerance: 0.08 } as const;

/** A's rms is √(n·Var(W)/2) = 0.204 a layer. The race itself is held by a test of its own. */
export const articleFaster: Preset = {
  id: 'articleFaster',
  group: 'training',
  link: 'init=uniform&vs.init=glorotUniform&tool=training',
  source: 'The article: Glorot uniform makes training converge faster',
  outcomes: [...byLayer({ ...rms, network: 'a' }, [0.204, 0.0417]), ...byLayer({ ...rms, network: 'b' }, [0.71, 0.52])],
};
