import type { Activation } from './activation.ts';

/** Rectifier that leaks alpha·z below 0; default as in PyTorch. φ′(0) = alpha. Maas, Hannun & Ng 2013. */
export const leakyRelu: Activation = {
  id: 'leakyRelu',
  params: [{ kind: 'number', id: 'alpha', default: 0.01, min: 0, max: 1 }],
  formula: 'z > 0 ? z : alpha*z',
  citation: 'Maas, Hannun & Ng 2013',
  phi: params => {
    const alpha = Number(params.alpha);
    return { value: z => (z > 0 ? z : alpha * z), derivative: z => (z > 0 ? 1 : alpha) };
  },
  kinks: [0],
  saturation: null,
};
