import type { Preset } from './experiment.ts';

/** Inputs of mean square 1 and variance 1/n: z of rms 1 in layer 1, at any width. What becomes of it in a training is held by a test of its own. */
export const muTransfer: Preset = {
  id: 'muTransfer',
  group: 'training',
  link: 'data=digits(standardized)&batch=64&net=64-64-64-10&act=tanh&init=mup(inverse,64)&vs.net=64-512-512-10&tool=training(adam,100)',
  source: 'Yang et al. 2022, figure 1',
  outcomes: (['a', 'b'] as const).map(network => ({
    ...{ network, quantity: 'preactivations', statistic: 'rms', layer: 1, value: 1, tolerance: 0.1 },
  })),
};
