import { learningRate, type Optimizer, type Steps } from './optimizer.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/**
 * w −= η·m̂/(√v̂ + 10⁻⁸), with running means m of the gradient and v of its square, both divided by 1 − βᵗ because they start from 0; ε stands outside of the
 * root, as in the paper and in PyTorch. βᵗ is multiplied up, since `pow` is not the same in every browser. Kingma & Ba 2015, algorithm 1.
 */
export const adam: Optimizer = {
  id: 'adam',
  params: [learningRate(0.001)],
  citation: 'Kingma & Ba 2015, algorithm 1',
  isAdaptive: true,
  keptCount: 2,
};

export const adamSteps: Steps = function* () {
  for (let power1 = BETA1, power2 = BETA2; ; power1 *= BETA1, power2 *= BETA2) {
    const [correction, root] = [1 - power1, Math.sqrt(1 - power2)];
    yield (updater, { values, gradient, kept: [m, v], count }, { rate }) =>
      updater.updateAdam(values, gradient, m!, v!, count, rate / correction, root, BETA1, BETA2, EPSILON);
  }
};
