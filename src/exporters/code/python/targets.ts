import type { Config } from '../../../config/config.ts';
import { takesTargets } from '../../../network/output.ts';
import type { Lines } from '../entries.ts';

/** How a framework makes an array of its own of one of NumPy's. */
export interface Arrays {
  floats(array: string): string;
  labels(array: string): string;
}

/** Labels, targets, or the gradient that stands in for a loss. */
function needed(config: Config, { labels, floats }: Arrays, prefix: string): string {
  if (takesTargets(config)) return `targets = ${floats(`run["${prefix}/targets"]`)}`;
  if (config.loss.id === 'softmaxCrossEntropy') return `labels = ${labels(`run["${prefix}/labels"]`)}`;
  return `gradient = ${floats(`run["${prefix}/layer${config.widths.length - 1}/dPreactivations"]`)}`;
}

/** Takes from the page's `run` `x`, and what the loss needs besides the outputs. */
export const loadedInputs = (config: Config, prefix: string, arrays: Arrays): Lines => [
  `x = ${arrays.floats(`run["${prefix}/inputs"]`)}`,
  needed(config, arrays, prefix),
];
