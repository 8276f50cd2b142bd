import type { Loss } from './loss.ts';

/** No loss: the output's ∂L/∂z is drawn from N(0, 1), which isolates the backward signal, as the mean-field theory assumes. */
export const unitGradient: Loss = {
  id: 'unitGradient',
  params: [],
  hasValue: false,
  against: null,
  outputActivation: 'chosen',
  expectedInitialLoss: () => null,
};
