import type { Config } from '../../../config/config.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';

/** How a framework makes an array of its own of one of NumPy's. */
export interface Arrays {
  floats(array: string): string;
  labels(array: string): string;
}

const targets: Entries<'losses', (arrays: Arrays, prefix: string, depth: number) => Lines> = {
  softmaxCrossEntropy: ({ labels }, prefix) => [`labels = ${labels(`run["${prefix}/labels"]`)}`],
  meanSquaredError: ({ floats }, prefix) => [`targets = ${floats(`run["${prefix}/targets"]`)}`],
  unitGradient: ({ floats }, prefix, depth) => [`gradient = ${floats(`run["${prefix}/layer${depth}/dPreactivations"]`)}`],
};

/** Takes from the page's `run` `x`, and what the loss needs besides the outputs. */
export const loadedInputs = (config: Config, prefix: string, arrays: Arrays): Lines => [
  `x = ${arrays.floats(`run["${prefix}/inputs"]`)}`,
  ...entryOf(targets, config.loss)(arrays, prefix, config.widths.length - 1),
];
