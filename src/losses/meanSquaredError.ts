import type { Loss } from './loss.ts';

/** The mean over batch and outputs of (z − t)², t the one-hot label. At z = 0 it is 1/C. */
export const meanSquaredError: Loss = {
  id: 'meanSquaredError',
  aliases: ['mse', 'nn.MSELoss', 'F.mse_loss', 'keras.losses.mean_squared_error'],
  params: [],
  hasValue: true,
  outputActivation: 'linear',
  expectedInitialLoss: () => null,
};
