import type { Activation } from './activation.ts';

/** z clipped to [0, 6]. φ′(0) = φ′(6) = 0. Its zeros are told by the zero fraction, so only 6 counts as saturated. Krizhevsky 2010. */
export const relu6: Activation = {
  id: 'relu6',
  params: [],
  formula: 'min(6, max(0, z))',
  citation: 'Krizhevsky 2010',
  phi: () => ({ value: z => Math.min(6, Math.max(0, z)), derivative: z => (z > 0 && z < 6 ? 1 : 0) }),
  kinks: [0, 6],
  saturation: { low: -Infinity, high: 6 },
};
