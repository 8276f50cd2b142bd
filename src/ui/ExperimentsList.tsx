import { experiments } from '../experiments/all.ts';
import { useToolWords } from './hooks.ts';

/** The presets. Each is a link, so that it can be opened beside this one, copied, and undone with Back. */
export function ExperimentsList({ onChosen }: { readonly onChosen: () => void }) {
  const { ui, experiments: words } = useToolWords();
  return (
    <nav aria-label={ui.experiments.label}>
      <ul>
        {experiments.all.map(experiment => {
          const { title, text } = words[experiment.id as keyof typeof words];
          return (
            <li key={experiment.id}>
              {/* With its path: an address of a fragment alone reads as a place on this page. */}
              <a href={`${location.pathname}${location.search}#${experiment.link}`} onClick={onChosen}>
                {title}
              </a>
              <p>{text}</p>
            </li>
          );
        })}
      </ul>
      <p className="note">{ui.experiments.hint}</p>
    </nav>
  );
}
