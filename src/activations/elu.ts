import type { Activation } from './activation.ts';

/** Exponential linear unit. φ′ jumps at 0 unless alpha = 1. Clevert, Unterthiner & Hochreiter 2016, eq. 15. */
export const elu: Activation = {
  id: 'elu',
  params: [{ kind: 'number', id: 'alpha', default: 1, min: 0, max: 10 }],
  formula: 'z > 0 ? z : alpha*(exp(z) - 1)',
  citation: 'Clevert, Unterthiner & Hochreiter 2016, eq. 15',
  phi: params => {
    const alpha = Number(params.alpha);
    return { value: z => (z > 0 ? z : alpha * Math.expm1(z)), derivative: z => (z > 0 ? 1 : alpha * Math.exp(z)) };
  },
  kinks: [0],
  saturation: null,
};
