import type { Loss } from './loss.ts';

/** Softmax and the mean of −ln p(label), by log-sum-exp. With equal outputs every p is 1/C: the loss is ln C. */
export const softmaxCrossEntropy: Loss = {
  id: 'softmaxCrossEntropy',
  aliases: [
    'crossEntropy',
    'nn.CrossEntropyLoss',
    'F.cross_entropy',
    'keras.losses.categorical_crossentropy',
    'keras.losses.sparse_categorical_crossentropy',
  ],
  params: [],
  hasValue: true,
  against: 'labels',
  outputActivation: 'softmax',
  expectedInitialLoss: classes => Math.log(classes),
};
