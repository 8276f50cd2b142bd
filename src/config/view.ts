import { defaultSpec } from '../lib/params.ts';
import { attempt, type Reader, type Texts, type Warn } from './attempt.ts';
import type { RowScale, View } from './config.ts';
import { limits } from './limits.ts';
import { FieldProblem } from './problem.ts';
import { formatSpec, parseSpec } from './spec.ts';
import { noLonger } from './text.ts';
import { tools } from './tools.ts';
import { unknownValue } from './unknownValue.ts';

/** Rows that can be shown, in the table's order: the tensors of a layer. */
export const rowIds = [
  'weights',
  'biases',
  'preactivations',
  'normalized',
  'stream',
  'activations',
  'dActivations',
  'dStream',
  'dNormalized',
  'dPreactivations',
  'dWeights',
  'dBiases',
] as const;
export type RowId = (typeof rowIds)[number];

export const rowScales: readonly RowScale[] = ['shared', 'own', 'log'];

export const defaultView: View = {
  rows: ['weights', 'preactivations', 'activations', 'dPreactivations', 'dWeights'],
  rowScale: 'shared',
  theory: 'on',
  verdict: 'on',
  plane: 'on',
  tool: defaultSpec(tools.get('none')),
  question: '',
};

interface ViewField<T> extends Reader<T> {
  /** Its permanent name in links. */
  readonly key: string;
  /** What is meant by a text that is not a value, where something of it can be kept; else it is the default. */
  meant?(text: string): T | null;
}

function oneOf<T extends string>(key: string, options: readonly T[]): ViewField<T> {
  return {
    key,
    parse(text) {
      const found = options.find(option => option === text);
      if (found === undefined) throw unknownValue(text, options);
      return found;
    },
    format: value => value,
  };
}

const rows: ViewField<readonly string[]> = {
  key: 'rows',
  parse(text) {
    const asked = text.split(',');
    const known: readonly string[] = rowIds;
    if (!asked.every(row => known.includes(row))) throw new FieldProblem('unknownValue', { options: rowIds.join(', ') });
    return known.filter(row => asked.includes(row));
  },
  format: value => value.join(','),
};

const viewFields: { readonly [K in keyof View]: ViewField<View[K]> } = {
  rows,
  rowScale: oneOf('scale.rows', rowScales),
  theory: oneOf('theory', ['on', 'off'] as const),
  verdict: oneOf('verdict', ['on', 'off'] as const),
  plane: oneOf('plane', ['on', 'off'] as const),
  tool: {
    key: 'tool',
    parse: text => parseSpec(text, tools),
    format: spec => formatSpec(spec, tools),
    meant(text) {
      const entry = tools.find(text.replace(/\(.*/s, ''));
      return entry ? defaultSpec(entry) : null;
    },
  },
  question: { key: 'ask', parse: text => noLonger(text, limits.questionLength), format: text => text },
};
const names = Object.keys(viewFields) as (keyof View)[];

export const viewKeys: readonly string[] = names.map(name => viewFields[name].key);

/** The view that these texts describe; what is left out or wrong is the default. */
export function readView(texts: Texts, warn: Warn): View {
  const read = <K extends keyof View>(name: K) => {
    const field = viewFields[name] as ViewField<View[K]>;
    const fallback = field.meant?.(texts.get(field.key) ?? '') ?? defaultView[name];
    return [name, attempt(texts, field.key, fallback, field, warn)];
  };
  return Object.fromEntries(names.map(read)) as unknown as View;
}

/** What differs from the default view, as a link says it. */
export function writeView(view: View): Texts {
  const write = <K extends keyof View>(name: K): [string, string][] => {
    const { key, format } = viewFields[name] as ViewField<View[K]>;
    return format(view[name]) === format(defaultView[name]) ? [] : [[key, format(view[name])]];
  };
  return new Map(names.flatMap(write));
}
