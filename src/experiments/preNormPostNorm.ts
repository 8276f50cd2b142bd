import type { Preset } from './experiment.ts';

export const preNormPostNorm: Preset = {
  id: 'preNormPostNorm',
  group: 'structure',
  link: 'net=256-256x33-10&norm=layerNorm&block=preNorm&init=heNormal&vs.block=postNorm',
  source: 'Xiong et al. 2020',
  outcomes: [
    // Each of 16 blocks adds 2 to the mean square of the stream, which begins with 2: √34.
    { network: 'a', quantity: 'stream', statistic: 'rms', layer: 33, value: 5.83, tolerance: 0.08 },
    { network: 'b', quantity: 'outputs', statistic: 'rms', layer: 33, value: 1, tolerance: 0.001 },
  ],
};
