import { useState } from 'react';
import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';

const OpenDialog = later(() => import('./OpenDialog.tsx').then(m => m.OpenDialog), { large: true });

/** Opens what a person brings; the reader comes when it is asked for. */
export function OpenMenu() {
  const { ui } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="word-button" onPointerEnter={OpenDialog.load} onClick={() => setOpen(true)}>
        {ui.bring}
      </button>
      {isOpen && <OpenDialog onClose={() => setOpen(false)} />}
    </>
  );
}
