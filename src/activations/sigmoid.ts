import type { Activation } from './activation.ts';
import { logistic, logisticDerivative } from './logistic.ts';

/** The logistic function 1/(1 + exp(−z)): mean ½, slope at most ¼. Rumelhart, Hinton & Williams 1986. */
export const sigmoid: Activation = {
  id: 'sigmoid',
  aliases: ['logistic'],
  params: [],
  formula: '1/(1 + exp(-z))',
  citation: 'Rumelhart, Hinton & Williams 1986',
  phi: () => ({ value: logistic, derivative: logisticDerivative }),
  kinks: [],
  saturation: { low: 0.03, high: 0.97 },
};
