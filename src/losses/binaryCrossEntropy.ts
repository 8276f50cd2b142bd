import type { Loss } from './loss.ts';

/**
 * Sigmoid and the mean over batch and outputs of −t ln p − (1 − t) ln(1 − p), from the logits as max(z, 0) − zt + ln(1 + exp(−|z|)), which never meets
 * ln 0. PyTorch's `binary_cross_entropy_with_logits`. At z = 0 it is ln 2, whatever the targets.
 */
export const binaryCrossEntropy: Loss = {
  id: 'binaryCrossEntropy',
  aliases: ['bce', 'nn.BCEWithLogitsLoss', 'nn.BCELoss', 'F.binary_cross_entropy', 'keras.losses.binary_crossentropy'],
  params: [],
  hasValue: true,
  against: 'targets',
  outputActivation: 'sigmoid',
  expectedInitialLoss: () => Math.LN2,
};
