import { learningRate, type Optimizer, type Steps } from './optimizer.ts';

const MOMENTUM = 0.9;

/**
 * v = 0.9·v + ∂L/∂w, w −= η·(∂L/∂w + 0.9·v): the gradient is as if taken one step of the momentum ahead. Nesterov 1983, in the form of Sutskever et al.
 * 2013, §2, rewritten as PyTorch has it.
 */
export const nesterov: Optimizer = {
  id: 'nesterov',
  params: [learningRate(0.01)],
  citation: 'Nesterov 1983; Sutskever et al. 2013, §2',
  isAdaptive: false,
  keptCount: 1,
};

export const nesterovSteps: Steps = function* () {
  for (;;) {
    yield (updater, { values, gradient, kept, count }, { rate }) =>
      updater.updateNesterov(values, gradient, kept[0]!, count, rate, MOMENTUM);
  }
};
