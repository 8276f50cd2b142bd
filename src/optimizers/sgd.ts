import { learningRate, type Optimizer } from './optimizer.ts';

/** w −= η·∂L/∂w. Robbins & Monro 1951. */
export const sgd: Optimizer = {
  id: 'sgd',
  params: [learningRate(0.1)],
  aliases: ['keras.optimizers.SGD', 'torch.optim.SGD', 'optax.sgd'],
  citation: 'Robbins & Monro 1951',
  keptCount: 0,
  *steps(rate) {
    for (;;) yield (updater, { values, gradient, count }) => updater.updateSgd(values, gradient, count, rate);
  },
};
