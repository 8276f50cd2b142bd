import { adam, adamSteps } from './adam.ts';
import { learningRate, type Optimizer, type Steps, weightDecay } from './optimizer.ts';

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
};

export const adamwSteps: Steps = function* (params) {
  for (const coming = adamSteps(params); ; ) {
    const update = coming.next().value;
    yield (updater, learner, pace) => {
      updater.scale(learner.values, learner.count, 1 - pace.rate * pace.decay);
      update(updater, learner, pace);
    };
  }
};
