import { adam } from './adam.ts';
import { learningRate, type Optimizer, weightDecay } from './optimizer.ts';

/**
 * w *= 1 − η·λ, and then Adam's step, whose means know nothing of the decay; of biases, too. Loshchilov & Hutter 2019, algorithm 2, with the decay times
 * the learning rate, as in PyTorch.
 */
export const adamw: Optimizer = {
  id: 'adamw',
  params: [learningRate(0.001), weightDecay(0.01)],
  citation: 'Loshchilov & Hutter 2019, algorithm 2',
  isAdaptive: true,
  keptCount: adam.keptCount,
  *steps(params) {
    const shrunken = 1 - Number(params.learningRate) * Number(params.weightDecay);
    for (const coming = adam.steps(params); ; ) {
      const step = coming.next().value;
      yield (updater, learner) => {
        updater.scale(learner.values, learner.count, shrunken);
        step(updater, learner);
      };
    }
  },
};
