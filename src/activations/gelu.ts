import { erfc } from '../lib/erf.ts';
import type { Activation } from './activation.ts';

/** Φ, the standard normal's distribution function. */
const cumulative = (z: number) => erfc(-z * Math.SQRT1_2) / 2;
const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Gaussian error linear unit, zΦ(z), with the exact error function. Hendrycks & Gimpel 2016. */
export const gelu: Activation = {
  id: 'gelu',
  params: [],
  formula: 'z/2*(1 + erf(z/sqrt(2)))',
  citation: 'Hendrycks & Gimpel 2016',
  phi: () => ({ value: z => z * cumulative(z), derivative: z => cumulative(z) + z * density(z) }),
  kinks: [],
  saturation: null,
};
