import type { Config } from '../../../config/config.ts';
import { classesOf } from '../../../config/fields.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { drawnByNumpy, drawnInputs, type FromNumpy, generator, needsLabels, unevenLabels } from '../python/drawn.ts';
import { digits } from '../python/images.ts';
import { type InputWriter, preparedInputs } from '../python/prepared.ts';
import { loadedInputs } from '../python/targets.ts';
import { type TaskWriter, taskLines } from '../python/task.ts';
import { seedNumber } from '../python/text.ts';

const shape = ({ batchSize, widths }: Config) => `(${batchSize}, ${widths[0]})`;

/** Images as floats, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std()'] : []),
  `rng = np.random.default_rng(${seedNumber(config.seed)})`,
  `rows = rng.choice(len(images), ${config.batchSize}, replace=False)`,
  'x = keras.ops.convert_to_tensor(images[rows], "float32")',
  ...(config.labels === 'real' && needsLabels(config) ? ['labels = keras.ops.convert_to_tensor(digits[rows], "int32")'] : []),
];

/** Data sets of the framework's own; the others are drawn by NumPy. */
const data: Partial<Entries<'datasets', (config: Config) => Lines>> = {
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

const fromNumpy: FromNumpy = {
  floats: array => `keras.ops.convert_to_tensor(${array}, "float32")`,
  labels: array => `keras.ops.convert_to_tensor(${array}, "int32")`,
};

const inputs: InputWriter = {
  constant: from => `x = keras.ops.where(keras.ops.arange(x.shape[1]) < ${from}, x, 1.0)`,
  std: axis => `keras.ops.std(x${axis === '' ? '' : `, ${axis}`})`,
  safe: 'keras.ops.where(std > 0, std, 1.0)',
};

const task: TaskWriter = {
  library: { name: 'keras.ops', erf: 'keras.ops.erf', array: number => `keras.ops.convert_to_tensor(${number})` },
  labels: (classes, rows) => [`labels = keras.random.randint((${rows},), 0, ${classes})`],
  column: 'keras.ops.cast(labels[:, None], "float32")',
  oneHot: classes => `keras.ops.one_hot(labels, ${classes})`,
  normal: ([rows, outputs]) => `keras.random.normal((${rows}, ${outputs}))`,
  repeated: (column, [rows, outputs]) => `keras.ops.broadcast_to(${column}, (${rows}, ${outputs}))`,
  gradient: ([rows, outputs]) => [`gradient = keras.random.normal((${rows}, ${outputs}))`],
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

const tensor = (array: string) => `keras.ops.convert_to_tensor(${array})`;

/** Takes weights, biases, `x` and the loss's needs from the page's `run`. */
export const loadedRun = (config: Config, prefix: string): Lines => [
  'run = np.load(sys.argv[1])',
  ...loadedInputs(config, prefix, { floats: tensor, labels: tensor }),
  'for i, layer in enumerate(dense, start=1):',
  `    layer.set_weights([run[f"${prefix}/layer{i}/weights"], run[f"${prefix}/layer{i}/biases"]])`,
];
