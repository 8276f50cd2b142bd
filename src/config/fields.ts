import { activations } from '../activations/all.ts';
import { arrangements } from '../arrangements/all.ts';
import { datasets } from '../datasets/all.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { classesOfFile, hasOwnNumbers } from '../datasets/file.ts';
import { biasInitializers, initializers } from '../initializers/all.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import type { Registry } from '../lib/registry.ts';
import { losses } from '../losses/all.ts';
import { norms } from '../norms/all.ts';
import type { Config, LayerField } from './config.ts';
import { limits } from './limits.ts';
import { formatNet, parseNet } from './net.ts';
import { parseNumber, parseWhole } from './number.ts';
import { FieldProblem } from './problem.ts';
import { formatSpec, parseSpec } from './spec.ts';
import { imbalance, loss, out, targetScale, targets } from './taskFields.ts';
import { noLonger } from './text.ts';
import { unknownValue } from './unknownValue.ts';

export type Plain = Omit<Config, 'own'>;

/** One field of a network in the link. */
export interface Field<T> {
  /** Its permanent name in links. */
  readonly key: string;
  /** What it is where the link does not say: for B, what A has (`base`), as far as it fits the fields before it. */
  fallback(before: Plain, base: Config | null): T;
  /** @throws FieldProblem when the text is not a value, or does not fit the fields before it */
  parse(text: string, before: Plain): T;
  format(value: T): string;
}

function specField<T extends { id: string; params: Parameters<typeof defaultSpec>[0]['params'] }>(
  key: string,
  name: 'data' | 'activation' | 'norm' | 'block' | 'initializer' | 'bias',
  entries: Registry<T>,
  initial: string,
): Field<Spec> {
  return {
    key,
    fallback: (_, base) => base?.[name] ?? defaultSpec(entries.get(initial)),
    parse: text => parseSpec(text, entries),
    format: spec => formatSpec(spec, entries),
  };
}

/** The data set's own input width (of a file's, the network's) and number of classes (0 without labels), or null for data of any width. */
export function realData(data: Spec): { readonly width?: number; readonly classes: number } | null {
  const dataset = datasets.get(data.id);
  if (dataset.kind === 'file') return { classes: classesOfFile(data.params) };
  return 'width' in dataset ? dataset : null;
}

/** How many classes the labels are of: as many as there are outputs, but for a single one, which tells two apart. */
export const classesOf = ({ widths, loss }: Pick<Config, 'widths' | 'loss'>): number =>
  widths.at(-1) === 1 && losses.get(loss.id).against !== 'labels' ? 2 : widths.at(-1)!;

/** Whether the data set's own labels can be the targets of this network. */
export function realLabelsFit({ data, widths }: Pick<Config, 'data' | 'widths'>): boolean {
  const classes = realData(data)?.classes ?? 0;
  return hasOwnNumbers(data) || (classes > 0 && classes <= Math.max(2, widths.at(-1)!));
}

/** Whether they can be, with this network's loss. */
export const ownLabelsFit = (config: Pick<Config, 'data' | 'widths' | 'loss'>): boolean =>
  realLabelsFit(config) && !(hasOwnNumbers(config.data) && losses.get(config.loss.id).against === 'labels');

const widths: Field<readonly number[]> = {
  key: 'net',
  fallback({ data }, base) {
    const own = realData(data);
    const [input, ...rest] = base?.widths ?? [100, 100, 100, outputsFor(datasets.get(data.id))];
    return [own?.width ?? input!, ...rest];
  },
  parse(text, { data }) {
    const parsed = parseNet(text);
    const width = realData(data)?.width;
    if (width !== undefined && width !== parsed[0]) {
      throw new FieldProblem('fixedInputWidth', { data: data.id, width }, [width, ...parsed.slice(1)]);
    }
    return parsed;
  },
  format: formatNet,
};

/** Outputs that serve a data set of its own kind: one for each class, one for a function. */
const outputsFor = (dataset: Dataset): number => (dataset.kind === 'points' ? Math.max(1, dataset.classes) : 10);

const labels: Field<Config['labels']> = {
  key: 'labels',
  fallback(before, base) {
    if (!realLabelsFit(before)) return 'random';
    return base && realLabelsFit(base) ? base.labels : 'real';
  },
  parse(text, before) {
    if (text !== 'random' && text !== 'real') throw unknownValue(text, ['random', 'real']);
    if (text === 'real' && !realLabelsFit(before)) throw new FieldProblem('noRealLabels', { data: before.data.id });
    return text;
  },
  format: value => value,
};

const standardizing = ['none', 'features', 'all'] as const;

const standardize: Field<Config['standardize']> = {
  key: 'standardize',
  fallback: (_, base) => base?.standardize ?? 'none',
  parse(text) {
    const found = standardizing.find(option => option === text);
    if (found === undefined) throw unknownValue(text, standardizing);
    return found;
  },
  format: value => value,
};

function numberField(
  key: string,
  name: 'scale' | 'mean' | 'constant',
  initial: number,
  range: Parameters<typeof parseNumber>[1],
): Field<number> {
  return { key, fallback: (_, base) => base?.[name] ?? initial, parse: text => parseNumber(text, range), format: String };
}

const seed: Field<string> = {
  key: 'seed',
  fallback: (_, base) => base?.seed ?? '1',
  parse: text => noLonger(text, limits.seedLength),
  format: value => value,
};

/** The fields of a network, each after those that it depends on. A new one here is a new one in every link. */
export const fields: { readonly [K in keyof Plain]: Field<Plain[K]> } = {
  data: specField('data', 'data', datasets, 'gaussian'),
  scale: numberField('scale', 'scale', 1, limits.scale),
  mean: numberField('mean', 'mean', 0, limits.mean),
  constant: numberField('constant', 'constant', 0, limits.share),
  standardize,
  batchSize: {
    key: 'batch',
    fallback: (_, base) => base?.batchSize ?? 256,
    parse: text => parseWhole(text, limits.batchSize),
    format: String,
  },
  widths,
  labels,
  activation: specField('act', 'activation', activations, 'relu'),
  norm: specField('norm', 'norm', norms, 'none'),
  block: specField('block', 'block', arrangements, 'plain'),
  dropout: {
    key: 'dropout',
    fallback: (_, base) => base?.dropout ?? 0,
    parse: text => parseNumber(text, limits.dropout),
    format: String,
  },
  initializer: specField('init', 'initializer', initializers, 'glorotUniform'),
  bias: specField('bias', 'bias', biasInitializers, 'default'),
  loss,
  imbalance,
  out,
  targets,
  targetScale,
  seed,
};

export const layerFields: readonly LayerField[] = ['activation', 'norm', 'initializer', 'bias'];
export const sameSpec = (field: LayerField, x: Spec, y: Spec) => fields[field].format(x) === fields[field].format(y);
