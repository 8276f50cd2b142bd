import type { Activation } from './activation.ts';
import { logistic, logisticDerivative } from './logistic.ts';

/** 2√(2/π), and the cubic's coefficient in the approximation Φ(z) ≈ σ(2√(2/π)(z + 0.044715z³)). */
const SLOPE = 2 * Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;

/** GELU by its tanh approximation (GPT-2, `approximate='tanh'`); ½(1 + tanh u) is computed as σ(2u). Hendrycks & Gimpel 2016. */
export const geluTanh: Activation = {
  id: 'geluTanh',
  aliases: ['gelu_new', 'gelu_pytorch_tanh', 'gelu_tanh'],
  params: [],
  formula: 'z/2*(1 + tanh(sqrt(2/pi)*(z + 0.044715*z^3)))',
  citation: 'Hendrycks & Gimpel 2016',
  phi: () => {
    const inner = (z: number) => SLOPE * (z + CUBIC * z * z * z);
    return {
      value: z => z * logistic(inner(z)),
      derivative: z => logistic(inner(z)) + z * SLOPE * (1 + 3 * CUBIC * z * z) * logisticDerivative(inner(z)),
    };
  },
  kinks: [],
  saturation: null,
};
