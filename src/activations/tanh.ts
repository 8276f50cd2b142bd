import type { Activation } from './activation.ts';

/** Hyperbolic tangent; φ′ = 1/cosh² as 4e/(1 + e)² with e = exp(−2|z|), accurate in the tails. LeCun et al. 1998. */
export const tanh: Activation = {
  id: 'tanh',
  params: [],
  formula: 'tanh(z)',
  citation: 'LeCun et al. 1998',
  phi: () => ({
    value: Math.tanh,
    derivative(z) {
      const e = Math.exp(-2 * Math.abs(z));
      return (4 * e) / ((1 + e) * (1 + e));
    },
  }),
  kinks: [],
  saturation: { low: -0.97, high: 0.97 },
};
