import type { Activation } from './activation.ts';

/** z clipped to [−1, 1]. φ′(±1) = 0. Collobert 2004. */
export const hardTanh: Activation = {
  id: 'hardTanh',
  params: [],
  formula: 'min(1, max(-1, z))',
  citation: 'Collobert 2004',
  phi: () => ({ value: z => Math.min(1, Math.max(-1, z)), derivative: z => (z > -1 && z < 1 ? 1 : 0) }),
  kinks: [-1, 1],
  saturation: { low: -1, high: 1 },
};
