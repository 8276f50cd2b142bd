import type { Config } from '../../../config/config.ts';
import { classesOf } from '../../../config/fields.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { drawnByNumpy, drawnInputs, type FromNumpy, generator, needsLabels, unevenLabels } from '../python/drawn.ts';
import { digits, mnist } from '../python/images.ts';
import { type InputWriter, preparedInputs } from '../python/prepared.ts';
import { type TaskWriter, taskLines } from '../python/task.ts';

const shape = ({ batchSize, widths }: Config) => `(${batchSize}, ${widths[0]})`;

/** Images as floats, one a row, and the digits that they show. */
const images = (config: Config, load: Lines): Lines => [
  ...load,
  ...(config.data.params.inputs === 'standardized' ? ['images = (images - images.mean()) / images.std()'] : []),
  `rows = jax.random.permutation(x_key, len(images))[:${config.batchSize}]`,
  'x = jnp.asarray(images[rows], jnp.float32)',
  ...(config.labels === 'real' && needsLabels(config) ? ['labels = jnp.asarray(digits[rows])'] : []),
];

/** Data sets of the framework's own; the others are drawn by NumPy. */
const data: Partial<Entries<'datasets', (config: Config) => Lines>> = {
  gaussian: config => [`x = jax.random.normal(x_key, ${shape(config)})`],
  uniform: config => ['limit = math.sqrt(3)  # variance 1', `x = jax.random.uniform(x_key, ${shape(config)}, minval=-limit, maxval=limit)`],
  digits: config => images(config, digits),
  mnist: config => images(config, mnist),
};

const fromNumpy: FromNumpy = { floats: array => `jnp.asarray(${array})`, labels: array => `jnp.asarray(${array})` };

const inputs: InputWriter = {
  constant: from => `x = x.at[:, ${from}:].set(1)`,
  std: axis => `x.std(${axis})`,
  safe: 'jnp.where(std > 0, std, 1)',
};

const task: TaskWriter = {
  library: { name: 'jnp', erf: 'jax.scipy.special.erf', array: number => number },
  labels: (classes, rows) => [`labels = jax.random.randint(y_key, (${rows},), 0, ${classes})`],
  column: 'labels[:, None].astype(jnp.float32)',
  oneHot: classes => `jax.nn.one_hot(labels, ${classes})`,
  normal: ([rows, outputs]) => `jax.random.normal(y_key, (${rows}, ${outputs}))`,
  repeated: (column, [rows, outputs]) => `jnp.broadcast_to(${column}, (${rows}, ${outputs}))`,
  gradient: ([rows, outputs]) => [`gradient = jax.random.normal(y_key, (${rows}, ${outputs}))`],
};

/** Draws `x`, and what the loss needs besides the outputs. */
export function sampledInputs(config: Config): Lines {
  const byNumpy = drawnByNumpy(config);
  const uneven = config.imbalance !== 1 && needsLabels(config);
  const labels = (classes: number) => (uneven ? unevenLabels(config, fromNumpy) : task.labels(classes, config.batchSize));
  return [
    ...(byNumpy || uneven ? generator(config) : []),
    'x_key, y_key = jax.random.split(key)',
    ...(byNumpy ? drawnInputs(config, fromNumpy) : entryOf(data, config.data)(config)),
    ...preparedInputs(config, inputs),
    ...taskLines(config, { ...task, labels }, classesOf(config)),
  ];
}
