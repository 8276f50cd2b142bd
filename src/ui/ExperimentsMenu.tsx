import { useId } from 'react';
import { Popover } from './controls/Popover.tsx';
import { useWords } from './hooks.ts';
import { later } from './later.tsx';

const ExperimentsList = later(() => import('./ExperimentsList.tsx').then(m => m.ExperimentsList));

/** Opens the presets. */
export function ExperimentsMenu() {
  const { ui } = useWords();
  const id = useId();
  return (
    <>
      <button type="button" className="word-button" popoverTarget={id}>
        {ui.experiments.label} <span aria-hidden="true">▾</span>
      </button>
      <Popover id={id} className="experiments">
        {() => <ExperimentsList onChosen={() => document.getElementById(id)?.hidePopover()} />}
      </Popover>
    </>
  );
}
