import { byLayer, type Preset } from './experiment.ts';

const rms = { quantity: 'activations', statistic: 'rms', tolerance: 0.08 } as const;

export const articlePrinted: Preset = {
  id: 'articlePrinted',
  group: 'start',
  link: 'vs=same',
  source: 'The article, its two snippets as printed',
  outcomes: [...byLayer({ ...rms, network: 'a' }, [0.71, 0.52]), ...byLayer({ ...rms, network: 'b' }, [0.71, 0.52])],
};
