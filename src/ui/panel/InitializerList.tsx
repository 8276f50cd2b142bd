import { useRef, useState } from 'react';
import { nameIn } from '../../i18n/names.ts';
import { initializerGroups } from '../../initializers/all.ts';
import type { Initializer } from '../../initializers/initializer.ts';
import { defaultSpec, type Spec } from '../../lib/params.ts';
import { hasWords } from '../controls/hasWords.ts';
import { useFirstFocus } from '../controls/useFirstFocus.ts';
import { walk } from '../controls/walk.ts';
import { useToolWords } from '../hooks.ts';

/** All initializers in their groups, searched by name, by what they are called elsewhere and by who wrote of them. */
export function InitializerList({ onChosen }: { readonly onChosen: (spec: Spec) => void }) {
  const { registries, finding } = useToolWords();
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const textsOf = ({ id, aliases, citation }: Initializer) => [nameIn(registries.initializers, id), id, ...aliases, citation ?? ''];
  const found = initializerGroups
    .map(({ id, entries }) => ({ id, entries: entries.filter(entry => hasWords(query, textsOf(entry))) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and the buttons within
    <div
      onKeyDown={event => {
        const first = found[0]?.entries[0];
        if (event.key === 'Enter' && event.target === field.current && first) {
          event.preventDefault(); // else it presses what has the focus next
          onChosen(defaultSpec(first));
        } else walk(event);
      }}
    >
      <input
        ref={field}
        type="search"
        className="search-field"
        aria-label={finding.search}
        placeholder={finding.search}
        value={query}
        onChange={event => setQuery(event.target.value)}
      />
      {found.map(({ id, entries }) => (
        <section key={id} aria-label={finding.groups[id]}>
          <h2>{finding.groups[id]}</h2>
          {entries.map(entry => (
            <button key={entry.id} type="button" data-choice onClick={() => onChosen(defaultSpec(entry))}>
              {nameIn(registries.initializers, entry.id)} <code>{entry.aliases.join(' · ')}</code>
            </button>
          ))}
        </section>
      ))}
      <p className="note" aria-live="polite">
        {found.length === 0 && finding.none}
      </p>
    </div>
  );
}
