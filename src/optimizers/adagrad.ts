import { learningRate, type Optimizer, type Steps } from './optimizer.ts';

const EPSILON = 1e-10;

/** v += g², w −= η·g/(√v + 10⁻¹⁰), g = ∂L/∂w: steps shrink as 1/√t. Duchi, Hazan & Singer 2011, with the diagonal of their matrix. */
export const adagrad: Optimizer = {
  id: 'adagrad',
  params: [learningRate(0.01)],
  citation: 'Duchi, Hazan & Singer 2011',
  isAdaptive: true,
  keptCount: 1,
};

export const adagradSteps: Steps = function* () {
  for (;;) {
    yield (updater, { values, gradient, kept, count }, { rate }) =>
      updater.updateBySquares(values, gradient, kept[0]!, count, rate, 1, 1, EPSILON);
  }
};
