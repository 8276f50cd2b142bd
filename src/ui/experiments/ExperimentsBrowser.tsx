import { type KeyboardEvent, useRef, useState } from 'react';
import { experiments } from '../../experiments/all.ts';
import curves from '../../experiments/curves.json' with { type: 'json' };
import { groups, type Preset } from '../../experiments/experiment.ts';
import { hasWords } from '../controls/hasWords.ts';
import { useFirstFocus } from '../controls/useFirstFocus.ts';
import { walk } from '../controls/walk.ts';
import { useToolWords } from '../hooks.ts';
import { Miniature } from './Miniature.tsx';
import '../styles/experiments.css';

/** The presets, in groups and searched. Each is a link, so that it can be opened beside this one, copied, and undone with Back. */
export function ExperimentsBrowser({ onChosen }: { readonly onChosen: () => void }) {
  const { ui, experiments: words, browser } = useToolWords();
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field, matchMedia('(hover: hover)').matches); // else a keyboard would cover them
  const found = experiments.all.filter(({ id, link, source }) => {
    const { title, text } = words[id as keyof typeof words];
    return hasWords(query, [title, text, source, link]);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && event.target === field.current && found[0]) {
      event.preventDefault(); // else it presses what has the focus next
      event.currentTarget.querySelector<HTMLAnchorElement>('a')?.click();
    } else walk(event);
  };
  return (
    <nav aria-label={ui.experiments.label} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        className="search-field"
        aria-label={browser.search}
        placeholder={browser.search}
        value={query}
        onChange={event => setQuery(event.target.value)}
      />
      {groups.map(group => {
        const members = found.filter(experiment => experiment.group === group);
        return members.length > 0 && <Group key={group} name={browser.groups[group]} members={members} onChosen={onChosen} />;
      })}
      <p className="note" aria-live="polite">
        {found.length > 0 ? ui.experiments.hint : browser.none}
      </p>
    </nav>
  );
}

interface GroupProps {
  readonly name: string;
  readonly members: readonly Preset[];
  readonly onChosen: () => void;
}

function Group({ name, members, onChosen }: GroupProps) {
  const { experiments: words } = useToolWords();
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {members.map(({ id, link }) => {
          const { title, text } = words[id as keyof typeof words];
          return (
            <li key={id}>
              <Miniature {...curves[id as keyof typeof curves]} />
              <div>
                {/* With its path: an address of a fragment alone reads as a place on this page. */}
                <a href={`${location.pathname}${location.search}#${link}`} onClick={onChosen}>
                  {title}
                </a>
                <p>{text}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
