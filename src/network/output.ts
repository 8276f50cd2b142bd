import type { Config } from '../config/config.ts';
import { hasOwnNumbers } from '../datasets/file.ts';
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

/** Whether the outputs are compared with the numbers that the data have of their own. */
export const takesOwnNumbers = ({ data, labels, targets }: Pick<Config, 'data' | 'labels' | 'targets'>): boolean =>
  labels === 'real' && targets.id === 'labels' && hasOwnNumbers(data);

/** Whether a sample has a class, so that the network is right or wrong about it. */
export function isClassified(config: Pick<Config, 'loss' | 'targets' | 'data' | 'labels'>): boolean {
  const { against } = losses.get(config.loss.id);
  return against === 'labels' || (against === 'targets' && config.targets.id === 'labels' && !takesOwnNumbers(config));
}

/** What makes the output's activations, by its id; `softmax` has none. */
export const outputNameOf = (config: Pick<Config, 'loss' | 'out'>): string => outputActivationOf(config)?.id ?? 'softmax';
