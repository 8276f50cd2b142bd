import type { Config } from '../../../config/config.ts';
import type { Entries, Lines } from '../entries.ts';
import { entryOf } from '../entries.ts';
import { importDigits } from '../python/images.ts';
import { loadedInputs } from '../python/targets.ts';
import { real } from '../python/text.ts';

const shape = ({ batchSize, widths }: Config) => `${batchSize}, ${widths[0]}`;

/** Images as float tensors, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std(unbiased=False)'] : []),
  `rows = torch.randperm(len(images))[:${config.batchSize}]`,
  'x = images[rows]',
  ...(config.labels === 'real' && config.loss.id !== 'unitGradient' ? ['labels = digits[rows]'] : []),
];

const data: Entries<'datasets', (config: Config) => Lines> = {
  gaussian: config => [`x = torch.randn(${shape(config)})`],
  uniform: config => [`x = torch.empty(${shape(config)}).uniform_(-math.sqrt(3), math.sqrt(3))  # variance 1`],
  digits: config =>
    images(config, [importDigits, 'images, digits = map(torch.from_numpy, load_digits(return_X_y=True))', 'images = images.float() / 16']),
  mnist: config =>
    images(config, [
      'from torchvision.datasets import MNIST',
      'mnist = MNIST("data", download=True)',
      '# The page has the first 4,096 training images.',
      'images = mnist.data[:4096].flatten(start_dim=1) / 255',
      'digits = mnist.targets[:4096]',
    ]),
};

const randomLabels = ({ labels, widths, batchSize }: Config): Lines =>
  labels === 'real' ? [] : [`labels = torch.randint(${widths.at(-1)}, (${batchSize},))`];

const targets: Entries<'losses', (config: Config) => Lines> = {
  softmaxCrossEntropy: randomLabels,
  meanSquaredError: config => [...randomLabels(config), `targets = F.one_hot(labels, ${config.widths.at(-1)}).float()`],
  unitGradient: ({ batchSize, widths }) => [`gradient = torch.randn(${batchSize}, ${widths.at(-1)})`],
};

/** Draws `x`, and what the loss needs besides the outputs. */
export const sampledInputs = (config: Config): Lines => [
  ...entryOf(data, config.data)(config),
  ...(config.scale === 1 ? [] : [`x = ${real(config.scale)} * x`]),
  ...entryOf(targets, config.loss)(config),
];

const tensor = (array: string) => `torch.from_numpy(${array})`;
const indices = (array: string) => `${tensor(array)}.long()`;

/** Takes weights, biases, `x` and the loss's needs from the page's `run`. */
export const loadedRun = (config: Config, prefix: string): Lines => [
  'run = np.load(sys.argv[1])',
  ...loadedInputs(config, prefix, { floats: tensor, labels: indices }),
  'with torch.no_grad():',
  '    for i, layer in enumerate(layers, start=1):',
  `        weights = run[f"${prefix}/layer{i}/weights"].T  # there it is (in, out)`,
  '        layer.weight.copy_(torch.from_numpy(weights))',
  `        layer.bias.copy_(torch.from_numpy(run[f"${prefix}/layer{i}/biases"]))`,
];
