import { useId, useState } from 'react';
import { Popover } from '../controls/Popover.tsx';
import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { useSaving } from './useSaving.ts';

const ExportList = later(() => import('./ExportList.tsx').then(m => m.ExportList));
const CodeDialog = later(() => import('./CodeDialog.tsx').then(m => m.CodeDialog), { large: true });

/** What can be taken away from the page. The menu closes when a file has been saved; its button tells of one that takes longer. */
export function ExportMenu() {
  const words = useWords().ui.exporting;
  const id = useId();
  const [framework, setFramework] = useState<string | null>(null);
  // Its button then has the focus, and gets it back from the dialog.
  const close = () => document.getElementById(id)?.hidePopover();
  const controls = useSaving(close);
  const showCode = (framework: string) => {
    close();
    setFramework(framework);
  };
  return (
    <>
      <button type="button" className="word-button" popoverTarget={id}>
        <span aria-live="polite">{words[controls.saving.state]}</span> <span aria-hidden="true">▾</span>
      </button>
      <Popover id={id} className="exports">
        {() => <ExportList {...controls} showCode={showCode} />}
      </Popover>
      {framework !== null && <CodeDialog framework={framework} onClose={() => setFramework(null)} />}
    </>
  );
}
