import { useId } from 'react';
import { Popover } from '../controls/Popover.tsx';
import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';

const ExperimentsBrowser = later(() => import('./ExperimentsBrowser.tsx').then(m => m.ExperimentsBrowser));

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
        {() => <ExperimentsBrowser onChosen={() => document.getElementById(id)?.hidePopover()} />}
      </Popover>
    </>
  );
}
