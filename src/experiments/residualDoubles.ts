import type { Preset } from './experiment.ts';

export const residualDoubles: Preset = {
  id: 'residualDoubles',
  group: 'structure',
  link: 'net=256-256x33-10&block=preNorm&init=heNormal&vs.block=preNorm(2,1/sqrt(L))',
  source: 'Hanin & Rolnick 2018; Zhang et al. 2019',
  outcomes: [
    // The mean square triples with each of 16 blocks, (1 + 2), from 2 on; narrow networks lie below: PyTorch found 8373 at width 512.
    { network: 'a', quantity: 'stream', statistic: 'rms', layer: 33, value: 8373, tolerance: 0.4 },
    // (1 + 2/16)¹⁶ from 2 on: 3.63.
    { network: 'b', quantity: 'stream', statistic: 'rms', layer: 33, value: 3.63, tolerance: 0.15 },
  ],
};
