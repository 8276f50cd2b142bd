import { useId } from 'react';
import { experiments } from '../experiments/all.ts';
import { Popover } from './controls/Popover.tsx';
import { useWords } from './hooks.ts';

/** The presets. Each is a link, so that it can be opened beside this one, copied, and undone with Back. */
export function ExperimentsMenu() {
  const { ui, experiments: words } = useWords();
  const id = useId();
  return (
    <>
      <button type="button" className="word-button" popoverTarget={id}>
        {ui.experiments.label} <span aria-hidden="true">▾</span>
      </button>
      <Popover id={id} className="experiments">
        {() => (
          <nav aria-label={ui.experiments.label}>
            <ul>
              {experiments.all.map(experiment => {
                const { title, text } = words[experiment.id as keyof typeof words];
                return (
                  <li key={experiment.id}>
                    {/* With its path: an address of a fragment alone reads as a place on this page. */}
                    <a
                      href={`${location.pathname}${location.search}#${experiment.link}`}
                      onClick={() => document.getElementById(id)?.hidePopover()}
                    >
                      {title}
                    </a>
                    <p>{text}</p>
                  </li>
                );
              })}
            </ul>
            <p className="note">{ui.experiments.hint}</p>
          </nav>
        )}
      </Popover>
    </>
  );
}
