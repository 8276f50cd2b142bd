import type { Activation } from './activation.ts';

/** The scale λ and α that make mean 0, variance 1 a stable fixed point (Klambauer et al. 2017, eq. 14 and appendix). */
const SCALE = 1.0507009873554805;
const ALPHA = 1.6732632423543772;

/** Scaled exponential linear unit: self-normalizing with LeCun weights. φ′(0) = λα, as in PyTorch. */
export const selu: Activation = {
  id: 'selu',
  params: [],
  formula: `${SCALE}*(z > 0 ? z : ${ALPHA}*(exp(z) - 1))`,
  citation: 'Klambauer et al. 2017, eq. 2',
  phi: () => ({
    value: z => SCALE * (z > 0 ? z : ALPHA * Math.expm1(z)),
    derivative: z => SCALE * (z > 0 ? 1 : ALPHA * Math.exp(z)),
  }),
  kinks: [0],
  saturation: null,
};
