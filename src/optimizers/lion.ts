import { learningRate, type Optimizer, type Steps, weightDecay } from './optimizer.ts';

const BETA1 = 0.9;
const BETA2 = 0.99;

/**
 * w *= 1 − η·λ, w −= η·sign(0.9·m + 0.1·g), m = 0.99·m + 0.01·g, g = ∂L/∂w: every weight moves by the rate, so it is a third to a tenth of Adam's. A weight
 * whose gradient was always 0 stays; one whose gradient is not a number becomes none. Chen et al. 2023, algorithm 2; numbers as in their code.
 */
export const lion: Optimizer = {
  id: 'lion',
  params: [learningRate(0.0001), weightDecay(0)],
  citation: 'Chen et al. 2023, algorithm 2',
  isAdaptive: true,
  keptCount: 1,
};

export const lionSteps: Steps = function* () {
  for (;;) {
    yield (updater, { values, gradient, kept, count }, { rate, decay }) => {
      if (decay > 0) updater.scale(values, count, 1 - rate * decay);
      updater.updateLion(values, gradient, kept[0]!, count, rate, BETA1, BETA2);
    };
  }
};
