import type { Loss } from './loss.ts';

/** Softmax and the mean of −ln p(label), by log-sum-exp. With equal outputs every p is 1/C: the loss is ln C. */
export const softmaxCrossEntropy: Loss = {
  id: 'softmaxCrossEntropy',
  aliases: ['crossEntropy'],
  params: [],
  hasValue: true,
  outputActivation: 'softmax',
  expectedInitialLoss: classes => Math.log(classes),
};
