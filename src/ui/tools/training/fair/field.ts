import type { Config } from '../../../../config/config.ts';
import { parseSpec } from '../../../../config/spec.ts';
import { fieldOf } from '../../../../config/tools.ts';
import { initializers } from '../../../../initializers/all.ts';
import type { Spec } from '../../../../lib/params.ts';

/** One of the field: its initializer as the link says it, and as a spec. */
export interface Runner {
  readonly text: string;
  readonly initializer: Spec;
}

export const runnersOf = (field: string): readonly Runner[] =>
  fieldOf(field).map(text => ({ text, initializer: parseSpec(text, initializers) }));

/** Those that a race of several begins with: what A and B have, and what people compare most. */
export function usualField(texts: readonly string[]): readonly string[] {
  return [...new Set([...texts, 'glorotUniform', 'heUniform', 'lecunNormal', 'orthogonal'])].slice(0, 4);
}

/** The network with this initializer in every layer; all else is A's. */
export const networkWith = (a: Config, initializer: Spec): Config => ({ ...a, initializer, own: { ...a.own, initializer: {} } });
