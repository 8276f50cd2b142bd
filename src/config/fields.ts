import { activations } from '../activations/all.ts';
import { arrangements } from '../arrangements/all.ts';
import { datasets } from '../datasets/all.ts';
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
  name: 'data' | 'activation' | 'norm' | 'block' | 'initializer' | 'bias' | 'loss',
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

/** The data set's own input width and number of classes, or null for synthetic data. */
export function realData(data: Spec): { width: number; classes: number } | null {
  const dataset = datasets.get(data.id);
  return dataset.kind === 'real' ? dataset : null;
}

/** Whether the data set's own labels can be the targets of this network. */
export function realLabelsFit({ data, widths }: Pick<Config, 'data' | 'widths'>): boolean {
  const real = realData(data);
  return real !== null && real.classes <= widths.at(-1)!;
}

const widths: Field<readonly number[]> = {
  key: 'net',
  fallback({ data }, base) {
    const [input, ...rest] = base?.widths ?? [100, 100, 100, 10];
    return [realData(data)?.width ?? input!, ...rest];
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

const seed: Field<string> = {
  key: 'seed',
  fallback: (_, base) => base?.seed ?? '1',
  parse: text => noLonger(text, limits.seedLength),
  format: value => value,
};

/** The fields of a network, each after those that it depends on. A new one here is a new one in every link. */
export const fields: { readonly [K in keyof Plain]: Field<Plain[K]> } = {
  data: specField('data', 'data', datasets, 'gaussian'),
  scale: {
    key: 'scale',
    fallback: (_, base) => base?.scale ?? 1,
    parse: text => parseNumber(text, limits.scale),
    format: String,
  },
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
  loss: specField('loss', 'loss', losses, 'softmaxCrossEntropy'),
  seed,
};

export const layerFields: readonly LayerField[] = ['activation', 'norm', 'initializer', 'bias'];
export const sameSpec = (field: LayerField, x: Spec, y: Spec) => fields[field].format(x) === fields[field].format(y);
