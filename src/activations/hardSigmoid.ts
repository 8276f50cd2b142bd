import type { Activation } from './activation.ts';

/** z/6 + ½ clipped to [0, 1], as in PyTorch and Keras 3 (older Keras: z/5 + ½). φ′(±3) = 0. Howard et al. 2019. */
export const hardSigmoid: Activation = {
  id: 'hardSigmoid',
  params: [],
  formula: 'min(1, max(0, z/6 + 1/2))',
  citation: 'Howard et al. 2019',
  phi: () => ({ value: z => Math.min(1, Math.max(0, z / 6 + 0.5)), derivative: z => (z > -3 && z < 3 ? 1 / 6 : 0) }),
  kinks: [-3, 3],
  saturation: { low: 0, high: 1 },
};
