import { learningRate, type Optimizer, weightDecay } from './optimizer.ts';

/** w −= η·(∂L/∂w + λ·w), of biases, too, as in PyTorch. Robbins & Monro 1951; the decay by Hanson & Pratt 1988. */
export const sgd: Optimizer = {
  id: 'sgd',
  params: [learningRate(0.1), weightDecay(0)],
  citation: 'Robbins & Monro 1951',
  isAdaptive: false,
  keptCount: 0,
  *steps({ learningRate, weightDecay }) {
    const [rate, decay] = [Number(learningRate), Number(weightDecay)];
    for (;;) {
      yield (updater, { values, gradient, count }) => {
        if (decay > 0) updater.updateSgd(gradient, values, count, -decay);
        updater.updateSgd(values, gradient, count, rate);
      };
    }
  },
};
