import type { Config } from '../../../config/config.ts';
import { classesOf } from '../../../config/fields.ts';
import { datasets } from '../../../datasets/all.ts';
import { defaultSpec, type ParamValues } from '../../../lib/params.ts';
import { takesOwnNumbers } from '../../../network/output.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { boundsOf } from './biases.ts';
import { sharesOf } from './shares.ts';
import { real, seedNumber } from './text.ts';

/** How a framework makes an array of its own of one of NumPy's. */
export interface FromNumpy {
  floats(array: string): string;
  labels(array: string): string;
}

type Draw = (params: ParamValues, shape: string, config: Config) => Lines;

const shapeOf = ({ batchSize, widths }: Config) => `(${batchSize}, ${widths[0]})`;

/** `points`, and `curve` where the data set has labels, of data sets that frameworks have no draw for; the same NumPy in all of them. */
const draws: Entries<'datasets', Draw | null> = {
  gaussian: null,
  uniform: (params, shape) => [`points = rng.uniform(${boundsOf(params).join(', ')}, ${shape})`],
  halfNormal: (_, shape) => [`points = np.abs(rng.standard_normal(${shape}))`],
  logNormal: ({ sigma }, shape) => [`points = np.exp(${real(Number(sigma))} * rng.standard_normal(${shape}))`],
  studentT: ({ degrees }, shape) => [`points = rng.standard_t(${degrees}, ${shape})`],
  digits: null,
  mnist: null,
  file: ({ name }, shape, config) => [
    `# The rows of ${name} are not in this script: give it the .npz that the page exports.`,
    ...(config.labels === 'real' && needsLabels(config) ? [`curve = rng.integers(${classesOf(config)}, size=${config.batchSize})`] : []),
    `points = rng.standard_normal(${shape})  # in their place`,
  ],
  xor: onCurves('first = np.where(u < 0.5, -1.0, 1.0)', 'first, np.where(curve == 0, first, -first)'),
  moons: onCurves('c, s = np.cos(np.pi * u), np.sin(np.pi * u)', 'np.where(curve == 0, c, 1 - c), np.where(curve == 0, s, 0.5 - s)'),
  circles: onCurves('radius = np.where(curve == 0, 1.0, 0.5)', 'radius * np.cos(2 * np.pi * u), radius * np.sin(2 * np.pi * u)'),
  spirals: onCurves('angle = np.pi * (3.5 * u + curve)', 'u * np.sin(angle), u * np.cos(angle)'),
  line: (_, shape) => [`points = rng.uniform(-np.pi, np.pi, ${shape})`],
};

/** Points at `u` of the `curve` that is their class, with noise. */
function onCurves(help: string, coordinates: string): Draw {
  return ({ noise }, shape, { batchSize }) => [
    `curve, u = rng.integers(2, size=${batchSize}), rng.random(${batchSize})`,
    help,
    `points = np.stack([${coordinates}], axis=1)`,
    ...(noise === 0 ? [] : [`points += ${real(Number(noise))} * rng.standard_normal(${shape})`]),
  ];
}

/** Whether the data set is one that is drawn by NumPy everywhere. */
export function drawnByNumpy({ data }: Config): boolean {
  const usual = defaultSpec(datasets.get(data.id)).params;
  if (data.id === 'uniform' && usual.low === data.params.low && usual.high === data.params.high) return false;
  return entryOf(draws, data) !== null;
}

/** `x`, and `labels` where they are the data set's own. */
export function drawnInputs(config: Config, { floats, labels }: FromNumpy): Lines {
  const draw = entryOf(draws, config.data);
  if (!draw) throw new RangeError(`“${config.data.id}” is not drawn by NumPy.`);
  return [
    ...draw(config.data.params, shapeOf(config), config),
    `x = ${floats('points.astype(np.float32)')}`,
    ...(config.labels === 'real' && needsLabels(config) ? [`labels = ${labels('curve')}`] : []),
  ];
}

/** Whether anything is made of the labels. */
export const needsLabels = (config: Config): boolean =>
  config.loss.id === 'softmaxCrossEntropy' ||
  (config.loss.id !== 'unitGradient' && config.targets.id === 'labels' && !takesOwnNumbers(config));

/** Random labels of which the commonest is as many times as frequent as the rarest as the config says. */
export function unevenLabels(config: Config, { labels }: FromNumpy): Lines {
  const classes = classesOf(config);
  return [
    ...sharesOf(config, String(classes)),
    `labels = ${labels(`rng.choice(${classes}, ${config.batchSize}, p=shares / shares.sum())`)}`,
  ];
}

/** NumPy's generator, for frameworks that draw with their own otherwise. */
export const generator = (config: Config): Lines => [`rng = np.random.default_rng(${seedNumber(config.seed)})`];
