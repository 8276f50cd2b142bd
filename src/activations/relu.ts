import type { Activation } from './activation.ts';

/** Rectified linear unit. φ′(0) = 0. Nair & Hinton 2010. */
export const relu: Activation = {
  id: 'relu',
  params: [],
  formula: 'max(0, z)',
  citation: 'Nair & Hinton 2010',
  phi: () => ({ value: z => Math.max(0, z), derivative: z => (z > 0 ? 1 : 0) }),
  kinks: [0],
  saturation: null,
};
