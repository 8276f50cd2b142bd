import type { Config } from '../../../config/config.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { digits, mnist } from '../python/images.ts';
import { real } from '../python/text.ts';

const shape = ({ batchSize, widths }: Config) => `(${batchSize}, ${widths[0]})`;

/** Images as floats, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std()'] : []),
  `rows = jax.random.permutation(x_key, len(images))[:${config.batchSize}]`,
  'x = jnp.asarray(images[rows], jnp.float32)',
  ...(config.labels === 'real' && config.loss.id !== 'unitGradient' ? ['labels = jnp.asarray(digits[rows])'] : []),
];

const data: Entries<'datasets', (config: Config) => Lines> = {
  gaussian: config => [`x = jax.random.normal(x_key, ${shape(config)})`],
  uniform: config => ['limit = math.sqrt(3)  # variance 1', `x = jax.random.uniform(x_key, ${shape(config)}, minval=-limit, maxval=limit)`],
  digits: config => images(config, digits),
  mnist: config => images(config, mnist),
};

const randomLabels = ({ labels, widths, batchSize }: Config): Lines =>
  labels === 'real' ? [] : [`labels = jax.random.randint(y_key, (${batchSize},), 0, ${widths.at(-1)})`];

const targets: Entries<'losses', (config: Config) => Lines> = {
  softmaxCrossEntropy: randomLabels,
  meanSquaredError: config => [...randomLabels(config), `targets = jax.nn.one_hot(labels, ${config.widths.at(-1)})`],
  unitGradient: ({ batchSize, widths }) => [`gradient = jax.random.normal(y_key, (${batchSize}, ${widths.at(-1)}))`],
};

/** Draws `x`, and what the loss needs besides the outputs. */
export function sampledInputs(config: Config): Lines {
  return [
    'x_key, y_key = jax.random.split(key)',
    ...entryOf(data, config.data)(config),
    ...(config.scale === 1 ? [] : [`x = ${real(config.scale)} * x`]),
    ...entryOf(targets, config.loss)(config),
  ];
}
