import type { Loss } from './loss.ts';

/** The mean over batch and outputs of |a − t|; its slope at a = t is 0. PyTorch's `l1_loss`. */
export const meanAbsoluteError: Loss = {
  id: 'meanAbsoluteError',
  aliases: ['mae', 'l1', 'nn.L1Loss', 'F.l1_loss', 'keras.losses.mean_absolute_error'],
  params: [],
  hasValue: true,
  against: 'targets',
  outputActivation: 'chosen',
  expectedInitialLoss: () => null,
};
