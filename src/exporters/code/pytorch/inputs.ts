import type { Config } from '../../../config/config.ts';
import { classesOf } from '../../../config/fields.ts';
import type { Entries, Lines } from '../entries.ts';
import { entryOf } from '../entries.ts';
import { drawnByNumpy, drawnInputs, type FromNumpy, generator, needsLabels, unevenLabels } from '../python/drawn.ts';
import { importDigits } from '../python/images.ts';
import { type InputWriter, preparedInputs } from '../python/prepared.ts';
import { loadedInputs } from '../python/targets.ts';
import { type TaskWriter, taskLines } from '../python/task.ts';

const shape = ({ batchSize, widths }: Config) => `${batchSize}, ${widths[0]}`;

/** Images as float tensors, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std(unbiased=False)'] : []),
  `rows = torch.randperm(len(images))[:${config.batchSize}]`,
  'x = images[rows]',
  ...(config.labels === 'real' && needsLabels(config) ? ['labels = digits[rows]'] : []),
];

/** Data sets of the framework's own; the others are drawn by NumPy. */
const data: Partial<Entries<'datasets', (config: Config) => Lines>> = {
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

const fromNumpy: FromNumpy = { floats: array => `torch.from_numpy(${array})`, labels: array => `torch.from_numpy(${array})` };

const inputs: InputWriter = {
  constant: from => `x[:, ${from}:] = 1`,
  std: axis => `x.std(${axis === '' ? '' : `${axis}, `}unbiased=False)`,
  safe: 'torch.where(std > 0, std, torch.ones_like(std))',
};

const task: TaskWriter = {
  library: { name: 'torch', erf: 'torch.erf', array: number => `torch.as_tensor(${number})` },
  labels: (classes, rows) => [`labels = torch.randint(${classes}, (${rows},))`],
  column: 'labels[:, None].float()',
  oneHot: classes => `F.one_hot(labels, ${classes}).float()`,
  normal: ([rows, outputs]) => `torch.randn(${rows}, ${outputs})`,
  repeated: (column, [rows, outputs]) => `(${column}).expand(${rows}, ${outputs})`,
  gradient: ([rows, outputs]) => [`gradient = torch.randn(${rows}, ${outputs})`],
};

/** Draws `x`, and what the loss needs besides the outputs. */
export function sampledInputs(config: Config): Lines {
  const byNumpy = drawnByNumpy(config);
  const uneven = config.imbalance !== 1 && needsLabels(config);
  const labels = (classes: number) => (uneven ? unevenLabels(config, fromNumpy) : task.labels(classes, config.batchSize));
  return [
    ...(byNumpy || uneven ? generator(config) : []),
    ...(byNumpy ? drawnInputs(config, fromNumpy) : entryOf(data, config.data)(config)),
    ...preparedInputs(config, inputs),
    ...taskLines(config, { ...task, labels }, classesOf(config)),
  ];
}

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
