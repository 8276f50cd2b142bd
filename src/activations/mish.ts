import type { Activation } from './activation.ts';
import { logistic } from './logistic.ts';

/** Above this, tanh(softplus(z)) is 1 in float64. */
const LARGE = 20;

/** z·tanh(softplus(z)). With e = exp(z) and s = e(e + 2), tanh(ln(1 + e)) = s/(s + 2), free of cancellation. Misra 2019. */
export const mish: Activation = {
  id: 'mish',
  params: [],
  formula: 'z*tanh(log(1 + exp(z)))',
  citation: 'Misra 2019',
  phi: () => ({
    value: z => (z > LARGE ? z : z * factor(z)),
    derivative(z) {
      if (z > LARGE) return 1;
      const s = square(z);
      const slope = (4 * (s + 1)) / ((s + 2) * (s + 2)); // 1 − tanh²
      return factor(z) + z * slope * logistic(z);
    },
  }),
  kinks: [],
  saturation: null,
};

function square(z: number): number {
  const e = Math.exp(z);
  return e * (e + 2);
}

function factor(z: number): number {
  const s = square(z);
  return s / (s + 2);
}
