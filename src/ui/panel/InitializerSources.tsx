import { Fragment } from 'react';
import { initializers } from '../../initializers/all.ts';
import type { Spec } from '../../lib/params.ts';
import { useToolWords } from '../hooks.ts';

/** What frameworks call an initializer, where it comes from, and what differs between them. */
export function InitializerSources({ spec }: { readonly spec: Spec }) {
  const { ui, traps: allTraps } = useToolWords();
  const { aliases, citation } = initializers.get(spec.id);
  const traps = allTraps[spec.id as keyof typeof allTraps] ?? [];
  return (
    <>
      {aliases.length > 0 && (
        <>
          <h3>{ui.initializer.aliases}</h3>
          <ul>
            {aliases.map(alias => (
              <li key={alias}>
                <code>
                  <Breakable name={alias} />
                </code>
              </li>
            ))}
          </ul>
        </>
      )}
      {citation && (
        <>
          <h3>{ui.initializer.source}</h3>
          <p>{citation}</p>
        </>
      )}
      {traps.length > 0 && (
        <>
          <h3>{ui.initializer.traps}</h3>
          <ul>
            {traps.map(trap => (
              <li key={trap}>{trap}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A long name of a program: it breaks between its parts, never within one. */
function Breakable({ name }: { readonly name: string }) {
  const parts = name.split(/(?<=[._(/,])/);
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name stay in their order
  return parts.map((part, i) => <Fragment key={i}>{i > 0 ? [<wbr key="break" />, part] : part}</Fragment>);
}
