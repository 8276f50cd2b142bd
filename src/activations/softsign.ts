import type { Activation } from './activation.ts';

/** z/(1 + |z|): like tanh, with tails that approach ±1 slowly. Bergstra et al. 2009; Glorot & Bengio 2010. */
export const softsign: Activation = {
  id: 'softsign',
  params: [],
  formula: 'z/(1 + abs(z))',
  citation: 'Bergstra et al. 2009; Glorot & Bengio 2010',
  phi: () => ({
    value: z => z / (1 + Math.abs(z)),
    derivative: z => 1 / (1 + Math.abs(z)) ** 2,
  }),
  kinks: [0],
  saturation: { low: -0.97, high: 0.97 },
};
