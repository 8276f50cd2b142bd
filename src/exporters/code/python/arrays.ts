import type { Config } from '../../../config/config.ts';
import type { Lines } from '../entries.ts';
import { loadedInputs } from './targets.ts';

const asTheyAre = { floats: (array: string) => array, labels: (array: string) => array };

/** Takes `params`, a list of (W, b), `x` and the loss's needs from the page's `run`, as NumPy arrays. */
export const loadedArrays = (config: Config, prefix: string): Lines => [
  'run = np.load(sys.argv[1])',
  'params = [',
  `    (run[f"${prefix}/layer{i}/weights"], run[f"${prefix}/layer{i}/biases"])`,
  `    for i in range(1, ${config.widths.length})`,
  ']',
  ...loadedInputs(config, prefix, asTheyAre),
];
