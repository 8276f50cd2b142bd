import { ExpressionError, parseExpression } from '../lib/expression.ts';
import type { Param, ParamValues, Spec } from '../lib/params.ts';
import type { Registry } from '../lib/registry.ts';
import { parseNumber, parseWhole } from './number.ts';
import { FieldProblem } from './problem.ts';
import { bare, unknownValue } from './unknownValue.ts';

interface Entry {
  readonly id: string;
  readonly params: readonly Param[];
  /** Names elsewhere, understood in a link like the id. */
  readonly aliases?: readonly string[];
  /** What an alias takes for parameters that are left out, where that is not the entry's default. */
  readonly elsewhere?: Readonly<Record<string, ParamValues>>;
}

/**
 * Reads `id` or `id(first,second)`: parameters in order, empty or left-out ones are defaults, commas inside parentheses belong to an expression.
 * @throws FieldProblem which brings what is meant where that is plain
 */
export function parseSpec<T extends Entry>(text: string, entries: Registry<T>): Spec {
  const [, name = '', list = ''] = /^([A-Za-z0-9_.-]*)(?:\((.*)\))?$/s.exec(text.trim()) ?? [];
  const same = entries.find(name);
  const entry = same ?? calledElsewhere(name, entries) ?? entries.all.find(({ id }) => bare(id) === bare(name));
  const ids = entries.all.map(({ id }) => id);
  if (!entry) throw unknownValue(text.replace(/\(.*/s, ''), ids);
  const { id, params } = entry;
  const values = list.trim() === '' ? [] : splitAt(list, ',');
  if (values.length > params.length) throw new FieldProblem('tooManyParameters', { max: params.length });
  const spec = { id, params: Object.fromEntries(params.map((param, i) => [param.id, parseParam(values[i] ?? '', param)])) };
  if (values.length === 1 && isAlone(params[0]!)) throw boundsAround(entry, spec);
  if (!same && bare(id) === bare(name) && !name.endsWith('_')) throw unknownValue(name, ids, spec);
  return spec;
}

/**
 * The one entry with this alias, whole or its last part (`xavier_uniform`), as nearly spelt as there is one: `normal_` is PyTorch's and has its std of 1.
 * Its defaults are those of the alias.
 */
function calledElsewhere(name: string, entries: Registry<Entry>): Entry | undefined {
  const called = entries.all.flatMap(entry => (entry.aliases ?? []).map(alias => ({ entry, alias, last: alias.split('.').at(-1)! })));
  const spellings: ((of: (typeof called)[number]) => boolean)[] = [
    ({ alias }) => alias === name,
    ({ last }) => last === name,
    ({ alias, last }) => bare(name) !== '' && [bare(alias), bare(last)].includes(bare(name)),
  ];
  const found = spellings.map(isSpelt => called.filter(isSpelt)).find(some => some.length > 0) ?? [];
  if (new Set(found.map(({ entry }) => entry.id)).size !== 1) return undefined;
  const { entry, alias } = found[0]!;
  const defaults = entry.elsewhere?.[alias] ?? {};
  return { ...entry, params: entry.params.map(param => ({ ...param, default: defaults[param.id] ?? param.default }) as Param) };
}

const isAlone = (param: Param) => param.kind === 'number' && param.alone === 'symmetric';

/** That one bound was given where there are two: it stands for ± itself. */
function boundsAround({ params: [low, high] }: Entry, { id, params }: Spec): FieldProblem {
  const bound = Math.abs(Number(params[low!.id]));
  return new FieldProblem('oneBound', { bound }, { id, params: { ...params, [low!.id]: -bound, [high!.id]: bound } });
}

/** The text that `parseSpec` reads as this: without the defaults at its end, those before stand so that a person can read them. */
export function formatSpec<T extends Entry>({ id, params }: Spec, entries: Registry<T>): string {
  const declared = entries.get(id).params;
  const last = declared.findLastIndex(param => params[param.id] !== param.default);
  const end = last === 0 && isAlone(declared[0]!) ? 2 : last + 1;
  const values = declared.slice(0, end).map(param => String(params[param.id]));
  return values.length > 0 ? `${id}(${values.join(',')})` : id;
}

/** @throws FieldProblem */
function parseParam(text: string, param: Param): number | string {
  const trimmed = text.trim();
  if (trimmed === '') return param.default;
  switch (param.kind) {
    case 'number':
      return (param.whole ? parseWhole : parseNumber)(trimmed, { ...param, what: param.id });
    case 'choice':
      if (!param.options.includes(trimmed)) throw unknownValue(trimmed, param.options);
      return trimmed;
    case 'entry':
      return formatSpec(parseSpec(trimmed, param.entries), param.entries);
    case 'list': {
      const texts = splitAt(trimmed, '+').map(part => formatSpec(parseSpec(part, param.entries), param.entries));
      if (texts.length > param.most) throw new FieldProblem('tooManyParameters', { max: param.most });
      return [...new Set(texts)].join('+');
    }
    case 'expression':
      try {
        parseExpression(trimmed, param.variables);
        return trimmed;
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        throw new FieldProblem('badExpression', { index: error.index, code: error.code, detail: String(error.detail ?? '') });
      }
  }
}

/** At this character, but not within parentheses: there it belongs to an expression or to an entry. */
export function splitAt(list: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
