import type { Config, Experiment } from '../../config/config.ts';
import { misfitOf } from '../../datasets/chosen.ts';
import { keptTable } from '../../datasets/tables.ts';
import { isKept } from '../../initializers/files.ts';
import { useAppState } from '../hooks.ts';
import { MissingData } from './MissingData.tsx';
import { MissingFile } from './MissingFile.tsx';

/** Asks for the first file that a link names and that is not here, or says that one does not fit. */
export function MissingFiles() {
  const missing = useAppState(state => missingIn(state.experiment));
  const [kind, name, digest] = missing.split(' ');
  if (!name || !digest) return null;
  if (kind === 'weights') return <MissingFile key={digest} name={name} digest={digest} />;
  return <MissingData key={digest} isHere={kind === 'misfit'} name={name} digest={digest} />;
}

/** As `kind name digest`, which can be compared; '' where nothing is missing. */
const missingIn = ({ a, b }: Experiment): string => missingFrom(a) || (b ? missingFrom(b) : '');

function missingFrom(config: Config): string {
  const { data, initializer, own } = config;
  const found = [initializer, ...Object.values(own.initializer)].find(({ id, params }) => id === 'file' && !isKept(params.digest));
  if (found) return `weights ${found.params.name} ${found.params.digest}`;
  if (data.id !== 'file') return '';
  const { name, digest } = data.params;
  if (!keptTable(digest)) return `data ${name} ${digest}`;
  return misfitOf(config) ? `misfit ${name} ${digest}` : '';
}
