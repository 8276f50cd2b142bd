import type { Loss } from './loss.ts';

/** The mean over batch and outputs of e²/2 where |e| = |a − t| ≤ δ, and of δ(|e| − δ/2) beyond. Huber 1964; PyTorch's `huber_loss`. */
export const huber: Loss = {
  id: 'huber',
  aliases: ['nn.HuberLoss', 'F.huber_loss', 'nn.SmoothL1Loss', 'F.smooth_l1_loss'],
  params: [{ kind: 'number', id: 'delta', default: 1, min: 1e-6, max: 1e6, scale: 'log' }],
  hasValue: true,
  against: 'targets',
  outputActivation: 'chosen',
  expectedInitialLoss: () => null,
};
