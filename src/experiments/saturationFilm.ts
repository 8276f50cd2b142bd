import type { Preset } from './experiment.ts';

/** A sigmoid of a small z is ½ as the network is initialized. What becomes of it in a training is held by a test of its own. */
export const saturationFilm: Preset = {
  id: 'saturationFilm',
  group: 'training',
  link: 'data=digits&batch=10&net=64-100x4-10&act=sigmoid&init=standardHeuristic&vs.act=tanh&tool=training(sgd(1),200,1,100,constant,0,one,,saturation)',
  source: 'Glorot & Bengio 2010, figs 2 and 3',
  outcomes: [1, 2, 3, 4].map(layer => ({
    ...{ network: 'a' as const, quantity: 'activations' as const, statistic: 'rms' as const, layer, value: 0.5, tolerance: 0.05 },
  })),
};
