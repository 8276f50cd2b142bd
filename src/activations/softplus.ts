import type { Activation } from './activation.ts';
import { logistic } from './logistic.ts';

/** ln(1 + exp(z)), a smooth rectifier; never 0. Computed as max(0, z) + ln(1 + exp(−|z|)). Dugas et al. 2001; Glorot, Bordes & Bengio 2011. */
export const softplus: Activation = {
  id: 'softplus',
  params: [],
  formula: 'log(1 + exp(z))',
  citation: 'Dugas et al. 2001; Glorot, Bordes & Bengio 2011',
  phi: () => ({ value: z => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))), derivative: logistic }),
  kinks: [],
  saturation: null,
};
