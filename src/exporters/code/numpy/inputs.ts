import type { Config } from '../../../config/config.ts';
import { classesOf } from '../../../config/fields.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { drawnByNumpy, drawnInputs, type FromNumpy, needsLabels, unevenLabels } from '../python/drawn.ts';
import { digits, mnist } from '../python/images.ts';
import { type InputWriter, preparedInputs } from '../python/prepared.ts';
import { type TaskWriter, taskLines } from '../python/task.ts';

const shape = ({ batchSize, widths }: Config) => `(${batchSize}, ${widths[0]})`;

/** Images as floats, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std()'] : []),
  `rows = rng.choice(len(images), ${config.batchSize}, replace=False)`,
  'x = images[rows].astype(np.float32)',
  ...(config.labels === 'real' && needsLabels(config) ? ['labels = digits[rows]'] : []),
];

/** Data sets of the framework's own; the others are drawn by NumPy. */
const data: Partial<Entries<'datasets', (config: Config) => Lines>> = {
  gaussian: config => [`x = rng.standard_normal(${shape(config)}, dtype=np.float32)`],
  uniform: config => ['limit = math.sqrt(3)  # variance 1', `x = rng.uniform(-limit, limit, ${shape(config)}).astype(np.float32)`],
  digits: config => images(config, digits),
  mnist: config => images(config, mnist),
};

const fromNumpy: FromNumpy = { floats: array => array, labels: array => array };

const inputs: InputWriter = {
  constant: from => `x[:, ${from}:] = 1`,
  std: axis => `x.std(${axis})`,
  safe: 'np.where(std > 0, std, np.float32(1))',
};

const task: TaskWriter = {
  library: { name: 'np', erf: 'np.vectorize(math.erf)', array: number => number },
  labels: (classes, rows) => [`labels = rng.integers(${classes}, size=${rows})`],
  column: 'labels[:, None].astype(np.float32)',
  oneHot: classes => `np.eye(${classes}, dtype=np.float32)[labels]`,
  normal: ([rows, outputs]) => `rng.standard_normal((${rows}, ${outputs}), dtype=np.float32)`,
  repeated: (column, [rows, outputs]) => `np.broadcast_to(${column}, (${rows}, ${outputs}))`,
  gradient: ([rows, outputs]) => [`gradient = rng.standard_normal((${rows}, ${outputs}), dtype=np.float32)`],
};

/** Draws `x`, and what the loss needs besides the outputs. */
export function sampledInputs(config: Config): Lines {
  const byNumpy = drawnByNumpy(config);
  const uneven = config.imbalance !== 1 && needsLabels(config);
  const labels = (classes: number) => (uneven ? unevenLabels(config, fromNumpy) : task.labels(classes, config.batchSize));
  return [
    ...(byNumpy ? drawnInputs(config, fromNumpy) : entryOf(data, config.data)(config)),
    ...preparedInputs(config, inputs),
    ...taskLines(config, { ...task, labels }, classesOf(config)),
  ];
}
