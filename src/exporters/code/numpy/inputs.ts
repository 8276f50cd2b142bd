import type { Config } from '../../../config/config.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { digits, mnist } from '../python/images.ts';
import { real } from '../python/text.ts';

const shape = ({ batchSize, widths }: Config) => `(${batchSize}, ${widths[0]})`;

/** Images as floats, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std()'] : []),
  `rows = rng.choice(len(images), ${config.batchSize}, replace=False)`,
  'x = images[rows].astype(np.float32)',
  ...(config.labels === 'real' && config.loss.id !== 'unitGradient' ? ['labels = digits[rows]'] : []),
];

const data: Entries<'datasets', (config: Config) => Lines> = {
  gaussian: config => [`x = rng.standard_normal(${shape(config)}, dtype=np.float32)`],
  uniform: config => ['limit = math.sqrt(3)  # variance 1', `x = rng.uniform(-limit, limit, ${shape(config)}).astype(np.float32)`],
  digits: config => images(config, digits),
  mnist: config => images(config, mnist),
};

const randomLabels = ({ labels, widths, batchSize }: Config): Lines =>
  labels === 'real' ? [] : [`labels = rng.integers(${widths.at(-1)}, size=${batchSize})`];

const targets: Entries<'losses', (config: Config) => Lines> = {
  softmaxCrossEntropy: randomLabels,
  meanSquaredError: config => [...randomLabels(config), `targets = np.eye(${config.widths.at(-1)}, dtype=np.float32)[labels]`],
  unitGradient: ({ batchSize, widths }) => [`gradient = rng.standard_normal((${batchSize}, ${widths.at(-1)}), dtype=np.float32)`],
};

/** Draws `x`, and what the loss needs besides the outputs. */
export const sampledInputs = (config: Config): Lines => [
  ...entryOf(data, config.data)(config),
  ...(config.scale === 1 ? [] : [`x = ${real(config.scale)} * x`]),
  ...entryOf(targets, config.loss)(config),
];
