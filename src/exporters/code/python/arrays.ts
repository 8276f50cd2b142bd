import type { Config } from '../../../config/config.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';

const targets: Entries<'losses', (prefix: string, depth: number) => Lines> = {
  softmaxCrossEntropy: prefix => [`labels = run["${prefix}/labels"]`],
  meanSquaredError: prefix => [`targets = run["${prefix}/targets"]`],
  unitGradient: (prefix, depth) => [`gradient = run["${prefix}/layer${depth}/dPreactivations"]`],
};

/** Takes `params`, a list of (W, b), `x` and the loss's needs from the page's `run`, as NumPy arrays. */
export function loadedArrays(config: Config, prefix: string): Lines {
  const depth = config.widths.length - 1;
  return [
    'run = np.load(sys.argv[1])',
    'params = [',
    `    (run[f"${prefix}/layer{i}/weights"], run[f"${prefix}/layer{i}/biases"])`,
    `    for i in range(1, ${depth + 1})`,
    ']',
    `x = run["${prefix}/inputs"]`,
    ...entryOf(targets, config.loss)(prefix, depth),
  ];
}
