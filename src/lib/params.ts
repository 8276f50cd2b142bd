import type { Registry } from './registry.ts';

/** Parameters of a registry's entry: what a menu shows, what a link may say. */
export type Param = NumberParam | ChoiceParam | ExpressionParam | EntryParam | ListParam;

export interface NumberParam {
  readonly kind: 'number';
  readonly id: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
  /** How its slider runs; logarithmic with min 0 is linear near it. */
  readonly scale?: 'linear' | 'log';
  /** Where a link gives this one alone, of two, the bounds are ± it. */
  readonly alone?: 'symmetric';
}

export interface ChoiceParam {
  readonly kind: 'choice';
  readonly id: string;
  readonly default: string;
  readonly options: readonly string[];
}

/** Text that `parseExpression` reads, with these variables. */
export interface ExpressionParam {
  readonly kind: 'expression';
  readonly id: string;
  readonly default: string;
  readonly variables: readonly string[];
}

/** An entry of a registry with its own parameters, as text: `adam(0.01)`. */
export interface EntryParam {
  readonly kind: 'entry';
  readonly id: string;
  readonly default: string;
  readonly entries: Registry<{ readonly id: string; readonly params: readonly Param[] }>;
}

/** Several entries of a registry, as text: `heUniform+normal(0,0.1)`; the empty text is none. */
export interface ListParam {
  readonly kind: 'list';
  readonly id: string;
  readonly default: '';
  readonly most: number;
  readonly entries: EntryParam['entries'];
}

export type ParamValues = Readonly<Record<string, number | string>>;

/** An entry of a registry and the values of its parameters, complete: what a Config holds. */
export interface Spec {
  readonly id: string;
  readonly params: ParamValues;
}

/** The entry with its defaults. */
export function defaultSpec(entry: { readonly id: string; readonly params: readonly Param[] }): Spec {
  return { id: entry.id, params: Object.fromEntries(entry.params.map(p => [p.id, p.default])) };
}
