import { learningRate, type Optimizer, type Steps } from './optimizer.ts';

const MOMENTUM = 0.9;

/** v = 0.9·v + ∂L/∂w, w −= η·v: in the long run ten times the step of SGD, so a tenth of its rate by default. Polyak 1964, eq. 9. */
export const momentum: Optimizer = {
  id: 'momentum',
  params: [learningRate(0.01)],
  citation: 'Polyak 1964, eq. 9',
  isAdaptive: false,
  keptCount: 1,
};

export const momentumSteps: Steps = function* () {
  for (;;) {
    yield (updater, { values, gradient, kept, count }, { rate }) =>
      updater.updateMomentum(values, gradient, kept[0]!, count, rate, MOMENTUM);
  }
};
