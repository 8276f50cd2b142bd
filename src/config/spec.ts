import { ExpressionError, parseExpression } from '../lib/expression.ts';
import type { Param, Spec } from '../lib/params.ts';
import type { Registry } from '../lib/registry.ts';
import { parseNumber } from './number.ts';
import { FieldProblem } from './problem.ts';

interface Entry {
  readonly id: string;
  readonly params: readonly Param[];
}

/**
 * Reads `id` or `id(first,second)`: parameters in order, empty or left-out ones are defaults, commas inside parentheses belong to an expression.
 * @throws FieldProblem
 */
export function parseSpec<T extends Entry>(text: string, entries: Registry<T>): Spec {
  const [, id, list] = /^([A-Za-z0-9]*)(?:\((.*)\))?$/s.exec(text.trim()) ?? [];
  const entry = id === undefined ? undefined : entries.find(id);
  if (!entry) throw new FieldProblem('unknownValue', { options: entries.all.map(e => e.id).join(', ') });
  const values = list === undefined || list.trim() === '' ? [] : splitArguments(list);
  if (values.length > entry.params.length) throw new FieldProblem('tooManyParameters', { max: entry.params.length });
  return { id: entry.id, params: Object.fromEntries(entry.params.map((param, i) => [param.id, parseParam(values[i] ?? '', param)])) };
}

/** The shortest text that `parseSpec` reads as this. */
export function formatSpec<T extends Entry>(spec: Spec, entries: Registry<T>): string {
  const values = entries.get(spec.id).params.map(p => (spec.params[p.id] === p.default ? '' : String(spec.params[p.id])));
  while (values.at(-1) === '') values.pop();
  return values.length ? `${spec.id}(${values.join(',')})` : spec.id;
}

/** @throws FieldProblem */
export function parseParam(text: string, param: Param): number | string {
  const trimmed = text.trim();
  if (trimmed === '') return param.default;
  switch (param.kind) {
    case 'number':
      return parseNumber(trimmed, param);
    case 'choice':
      if (!param.options.includes(trimmed)) throw new FieldProblem('unknownValue', { options: param.options.join(', ') });
      return trimmed;
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
