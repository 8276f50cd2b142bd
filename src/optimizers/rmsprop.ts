import { learningRate, type Optimizer, type Steps } from './optimizer.ts';

const ALPHA = 0.99;
const EPSILON = 1e-8;

/**
 * v = 0.99·v + 0.01·g², w −= η·g/(√v + 10⁻⁸), g = ∂L/∂w. v starts from 0 and is not corrected for it, so the first step is ten times a later one.
 * Tieleman & Hinton 2012, lecture 6.5; numbers as in PyTorch; Keras has 0.9, and 10⁻⁷ under the root.
 */
export const rmsprop: Optimizer = {
  id: 'rmsprop',
  params: [learningRate(0.001)],
  citation: 'Tieleman & Hinton 2012, lecture 6.5',
  isAdaptive: true,
  keptCount: 1,
};

export const rmspropSteps: Steps = function* () {
  for (;;) {
    yield (updater, { values, gradient, kept, count }, { rate }) =>
      updater.updateBySquares(values, gradient, kept[0]!, count, rate, ALPHA, 1 - ALPHA, EPSILON);
  }
};
