import type { Loss } from './loss.ts';

/** Softmax and the mean of −ln p(label), by log-sum-exp. With equal outputs every p is 1/C: the loss is ln C. */
export const softmaxCrossEntropy: Loss = {
  id: 'softmaxCrossEntropy',
  params: [],
  outputActivation: 'softmax',
  hasLoss: true,
  formula: '-\\frac{1}{B}\\sum_b \\ln p_{b,y_b},\\quad p=\\mathrm{softmax}(z)',
  expectedInitialLoss: classes => Math.log(classes),
};
