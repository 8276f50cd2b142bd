import type { Loss } from './loss.ts';

/** The mean over batch and outputs of (a − t)². PyTorch's `mse_loss`. Of one-hot labels, at a = 0, it is 1/C. */
export const meanSquaredError: Loss = {
  id: 'meanSquaredError',
  aliases: ['mse', 'nn.MSELoss', 'F.mse_loss', 'keras.losses.mean_squared_error'],
  params: [],
  hasValue: true,
  against: 'targets',
  outputActivation: 'chosen',
  expectedInitialLoss: () => null,
};
