import type { Preset } from './experiment.ts';

/** z of rms 1 in layer 1 under both; what becomes of it by width is held by the test of the scaling checks. */
export const coordinateCheck: Preset = {
  id: 'coordinateCheck',
  group: 'training',
  link: 'data=digits(standardized)&batch=64&net=64-64-64-10&act=tanh&init=lecunNormal&vs.init=mup(inverse,64)&tool=scaling(width,adam(0.01),hidden)',
  source: 'Yang et al. 2022, figure 5',
  outcomes: (['a', 'b'] as const).map(network => ({
    ...{ network, quantity: 'preactivations', statistic: 'rms', layer: 1, value: 1, tolerance: 0.1 },
  })),
};
