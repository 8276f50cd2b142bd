import { useId } from 'react';
import { Popover } from '../controls/Popover.tsx';
import { useWords } from '../hooks.ts';
import { ExportList } from './ExportList.tsx';
import { useSaving } from './useSaving.ts';

/** What can be taken away from the page. The menu closes when a file has been saved; its button tells of one that takes longer. */
export function ExportMenu() {
  const words = useWords().ui.exporting;
  const id = useId();
  const controls = useSaving(() => document.getElementById(id)?.hidePopover());
  return (
    <>
      <button type="button" className="word-button" popoverTarget={id}>
        <span aria-live="polite">{words.button[controls.saving.state]}</span> <span aria-hidden="true">▾</span>
      </button>
      <Popover id={id} className="exports">
        {() => <ExportList {...controls} />}
      </Popover>
    </>
  );
}
