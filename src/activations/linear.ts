import type { Activation } from './activation.ts';

/** φ(z) = z: no nonlinearity, so that a network is one matrix product. */
export const linear: Activation = {
  id: 'linear',
  aliases: ['nn.Identity'],
  params: [],
  formula: 'z',
  citation: null,
  phi: () => ({ value: z => z, derivative: () => 1 }),
  kinks: [],
  saturation: null,
};
