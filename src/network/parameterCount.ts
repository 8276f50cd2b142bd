import type { Layer } from './network.ts';
import { stepOf } from './step.ts';

/** Values of a column that learn: weights and biases, γ and β of a norm, a branch scale. */
export function parameterCount(layer: Layer): number {
  const norm = stepOf(layer, 'norm');
  const perUnit = norm ? (norm.isCentred ? 3 : 2) : 1;
  return (layer.fanIn + perUnit) * layer.fanOut + Number(stepOf(layer, 'join')?.isLearned ?? false);
}
