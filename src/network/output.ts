import type { Config } from '../config/config.ts';
import type { Spec } from '../lib/params.ts';
import { losses } from '../losses/all.ts';

/** What makes the output's activations of its pre-activations, where that works number by number: null for a softmax. */
export function outputActivationOf({ loss, out }: Pick<Config, 'loss' | 'out'>): Spec | null {
  const { outputActivation } = losses.get(loss.id);
  if (outputActivation === 'softmax') return null;
  return outputActivation === 'chosen' ? out : { id: outputActivation, params: {} };
}

/** Whether the outputs are compared with numbers, one each, rather than with a label a sample. */
export const takesTargets = ({ loss }: Pick<Config, 'loss'>): boolean => losses.get(loss.id).against === 'targets';

/** Whether a sample has a class, so that the network is right or wrong about it. */
export function isClassified({ loss, targets }: Pick<Config, 'loss' | 'targets'>): boolean {
  const { against } = losses.get(loss.id);
  return against === 'labels' || (against === 'targets' && targets.id === 'labels');
}

/** What makes the output's activations, by its id; `softmax` has none. */
export const outputNameOf = (config: Pick<Config, 'loss' | 'out'>): string => outputActivationOf(config)?.id ?? 'softmax';
