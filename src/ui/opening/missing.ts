import type { Experiment } from '../../config/config.ts';
import { isKept } from '../../initializers/files.ts';

/** A file that a link names and that is not here. */
export interface Missing {
  readonly name: string;
  readonly digest: string;
}

/** The first one, as `name digest`, which can be compared; '' where nothing is missing. */
export function missingIn({ a, b }: Experiment): string {
  const specs = [a, b].flatMap(config => (config ? [config.initializer, ...Object.values(config.own.initializer)] : []));
  const found = specs.find(({ id, params }) => id === 'file' && !isKept(params.digest));
  return found ? `${found.params.name} ${found.params.digest}` : '';
}
