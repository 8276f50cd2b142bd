import type { Activation } from './activation.ts';
import { logistic, logisticDerivative } from './logistic.ts';

/** Sigmoid linear unit, zσ(z), also called swish. Hendrycks & Gimpel 2016; Ramachandran, Zoph & Le 2017. */
export const silu: Activation = {
  id: 'silu',
  aliases: ['swish'],
  params: [],
  formula: 'z/(1 + exp(-z))',
  citation: 'Hendrycks & Gimpel 2016; Ramachandran, Zoph & Le 2017',
  phi: () => ({ value: z => z * logistic(z), derivative: z => logistic(z) + z * logisticDerivative(z) }),
  kinks: [],
  saturation: null,
};
