import { ExpressionError, parseExpression } from '../lib/expression.ts';
import type { Param, Spec } from '../lib/params.ts';
import type { Registry } from '../lib/registry.ts';
import { parseNumber, parseWhole } from './number.ts';
import { FieldProblem } from './problem.ts';
import { bare, unknownValue } from './unknownValue.ts';

interface Entry {
  readonly id: string;
  readonly params: readonly Param[];
  /** Names elsewhere, understood in a link like the id. */
  readonly aliases?: readonly string[];
}

/**
 * Reads `id` or `id(first,second)`: parameters in order, empty or left-out ones are defaults, commas inside parentheses belong to an expression.
 * @throws FieldProblem
 */
export function parseSpec<T extends Entry>(text: string, entries: Registry<T>): Spec {
  const [, id, list] = /^([A-Za-z0-9_.]*)(?:\((.*)\))?$/s.exec(text.trim()) ?? [];
  const entry = id === undefined ? undefined : (entries.find(id) ?? calledElsewhere(id, entries));
  if (!entry)
    throw unknownValue(
      text.replace(/\(.*/s, ''),
      entries.all.map(e => e.id),
    );
  const values = list === undefined || list.trim() === '' ? [] : splitArguments(list);
  if (values.length > entry.params.length) throw new FieldProblem('tooManyParameters', { max: entry.params.length });
  return { id: entry.id, params: Object.fromEntries(entry.params.map((param, i) => [param.id, parseParam(values[i] ?? '', param)])) };
}

/** The one entry with this alias, be it whole or its last part (`xavier_uniform`). A name that is an id but for its spelling is none: its defaults elsewhere may differ. */
function calledElsewhere<T extends Entry>(name: string, entries: Registry<T>): T | undefined {
  if (bare(name) === '' || entries.all.some(({ id }) => bare(id) === bare(name))) return undefined;
  const found = entries.all.filter(({ aliases = [] }) =>
    aliases.some(alias => bare(alias) === bare(name) || bare(alias.split('.').at(-1)!) === bare(name)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The text that `parseSpec` reads as this: without the defaults at its end, those before stand so that a person can read them. */
export function formatSpec<T extends Entry>({ id, params }: Spec, entries: Registry<T>): string {
  const declared = entries.get(id).params;
  const last = declared.findLastIndex(param => params[param.id] !== param.default);
  const values = declared.slice(0, last + 1).map(param => String(params[param.id]));
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

function splitArguments(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
