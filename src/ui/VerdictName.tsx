import type { Config } from '../config/config.ts';
import { nameIn } from '../i18n/names.ts';
import type { NetworkId } from '../store/state.ts';
import { useWords } from './hooks.ts';

/** A or B and its initializer, before what is said of it. */
export function VerdictName({ id, config }: { readonly id: NetworkId; readonly config: Config }) {
  const { registries } = useWords();
  return (
    <>
      <span className={`verdict-name text-${id}`}>{id.toUpperCase()}</span>
      <span className="verdict-initializer">{nameIn(registries.initializers, config.initializer.id)} · </span>
    </>
  );
}
