import { learningRate, type Optimizer, type Steps, weightDecay } from './optimizer.ts';

/** w −= η·(∂L/∂w + λ·w), of biases, too, as in PyTorch. Robbins & Monro 1951; the decay by Hanson & Pratt 1988. */
export const sgd: Optimizer = {
  id: 'sgd',
  params: [learningRate(0.1), weightDecay(0)],
  citation: 'Robbins & Monro 1951',
  isAdaptive: false,
  keptCount: 0,
};

export const sgdSteps: Steps = function* () {
  for (;;) {
    yield (updater, { values, gradient, count }, { rate, decay }) => {
      if (decay > 0) updater.updateSgd(gradient, values, count, -decay);
      updater.updateSgd(values, gradient, count, rate);
    };
  }
};
