import type { KernelExports } from '../../kernels/exports.ts';
import type { Learner } from '../../optimizers/optimizer.ts';

/** So that a norm of 0 divides nothing, as in PyTorch. */
const EPSILON = 1e-6;

/**
 * Scales all gradients by one factor, so that their norm together is at most `most`: a norm that is not finite makes them 0 or NaN. Pascanu, Mikolov & Bengio 2013,
 * algorithm 1; PyTorch's `clip_grad_norm_`.
 */
export function clipGradients(kernels: KernelExports, learners: readonly Learner[], most: number): void {
  const squares = learners.reduce((sum, { gradient, count }) => sum + kernels.sumOfSquares(gradient, count), 0);
  const factor = most / (Math.sqrt(squares) + EPSILON);
  if (factor >= 1) return;
  for (const { gradient, count } of learners) kernels.scale(gradient, count, factor);
}
