import type { Config, Experiment } from '../../config/config.ts';
import { misfitOf } from '../../datasets/chosen.ts';
import { keptTable } from '../../datasets/tables.ts';
import { isKept } from '../../initializers/files.ts';

/** A file that a link names and that is not here, or that is here and does not fit. */
export interface Missing {
  readonly kind: 'weights' | 'data' | 'misfit';
  readonly name: string;
  readonly digest: string;
}

/** The first one, as `kind name digest`, which can be compared; '' where nothing is missing. */
export function missingIn({ a, b }: Experiment): string {
  return missingFrom(a) || (b ? missingFrom(b) : '');
}

function missingFrom(config: Config): string {
  const { data, initializer, own } = config;
  const found = [initializer, ...Object.values(own.initializer)].find(({ id, params }) => id === 'file' && !isKept(params.digest));
  if (found) return `weights ${found.params.name} ${found.params.digest}`;
  if (data.id !== 'file') return '';
  const { name, digest } = data.params;
  if (!keptTable(digest)) return `data ${name} ${digest}`;
  return misfitOf(config) ? `misfit ${name} ${digest}` : '';
}
