import type { Config } from '../../../config/config.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { digits } from '../python/images.ts';
import { loadedInputs } from '../python/targets.ts';
import { real, seedNumber } from '../python/text.ts';

const shape = ({ batchSize, widths }: Config) => `(${batchSize}, ${widths[0]})`;

/** Images as floats, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std()'] : []),
  `rng = np.random.default_rng(${seedNumber(config.seed)})`,
  `rows = rng.choice(len(images), ${config.batchSize}, replace=False)`,
  'x = keras.ops.convert_to_tensor(images[rows], "float32")',
  ...(config.labels === 'real' && config.loss.id !== 'unitGradient' ? ['labels = keras.ops.convert_to_tensor(digits[rows], "int32")'] : []),
];

const data: Entries<'datasets', (config: Config) => Lines> = {
  gaussian: config => [`x = keras.random.normal(${shape(config)})`],
  uniform: config => [`x = keras.random.uniform(${shape(config)}, -math.sqrt(3), math.sqrt(3))  # variance 1`],
  digits: config => images(config, digits),
  mnist: config =>
    images(config, [
      '(images, digits), _ = keras.datasets.mnist.load_data()',
      '# The page has the first 4,096 training images.',
      'images, digits = images[:4096].reshape(4096, 784) / 255, digits[:4096]',
    ]),
};

const randomLabels = ({ labels, widths, batchSize }: Config): Lines =>
  labels === 'real' ? [] : [`labels = keras.random.randint((${batchSize},), 0, ${widths.at(-1)})`];

const targets: Entries<'losses', (config: Config) => Lines> = {
  softmaxCrossEntropy: randomLabels,
  meanSquaredError: config => [...randomLabels(config), `targets = keras.ops.one_hot(labels, ${config.widths.at(-1)})`],
  unitGradient: ({ batchSize, widths }) => [`gradient = keras.random.normal((${batchSize}, ${widths.at(-1)}))`],
};

/** Draws `x`, and what the loss needs besides the outputs. */
export const sampledInputs = (config: Config): Lines => [
  ...entryOf(data, config.data)(config),
  ...(config.scale === 1 ? [] : [`x = ${real(config.scale)} * x`]),
  ...entryOf(targets, config.loss)(config),
];

const tensor = (array: string) => `keras.ops.convert_to_tensor(${array})`;

/** Takes weights, biases, `x` and the loss's needs from the page's `run`. */
export const loadedRun = (config: Config, prefix: string): Lines => [
  'run = np.load(sys.argv[1])',
  ...loadedInputs(config, prefix, { floats: tensor, labels: tensor }),
  'for i, layer in enumerate(dense, start=1):',
  `    layer.set_weights([run[f"${prefix}/layer{i}/weights"], run[f"${prefix}/layer{i}/biases"]])`,
];
