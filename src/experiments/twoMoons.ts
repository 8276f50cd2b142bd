import type { Preset } from './experiment.ts';

/** E‖x‖² of the moons is 1 and 9/4 − 2/π, plus the noise's 2 · 0.1²: 1.327 in the mean. B's z has std 0.05/√3 times its root, A's √½ times. */
export const twoMoons: Preset = {
  id: 'twoMoons',
  group: 'training',
  link: 'data=moons&net=2-20-20-2&act=tanh&init=lecunNormal&vs.init=uniform&tool=training(adam(0.01),200,1)',
  source: 'Pedregosa et al. 2011, make_moons',
  outcomes: [
    { network: 'a', quantity: 'preactivations', statistic: 'rms', layer: 1, value: Math.sqrt(1.327 / 2), tolerance: 0.2 },
    {
      network: 'b',
      quantity: 'preactivations',
      statistic: 'rms',
      layer: 1,
      value: (0.05 / Math.sqrt(3)) * Math.sqrt(1.327),
      tolerance: 0.2,
    },
  ],
};
