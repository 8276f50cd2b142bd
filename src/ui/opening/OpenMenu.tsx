import { useEffect, useState } from 'react';
import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';

export const OpenDialog = later(() => import('./OpenDialog.tsx').then(m => m.OpenDialog), { large: true });

/** Opens what a person brings, by the button or by a drop anywhere on the page; the readers come when they are asked for. */
export function OpenMenu() {
  const { ui } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [dropped, setDropped] = useState<File | null>(null);
  useEffect(() => {
    const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault();
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      setDropped(file);
      setOpen(true);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
  const close = () => {
    setOpen(false);
    setDropped(null);
  };
  return (
    <>
      <button type="button" className="word-button" onPointerEnter={OpenDialog.load} onClick={() => setOpen(true)}>
        {ui.bring}
      </button>
      {isOpen && <OpenDialog dropped={dropped} onClose={close} />}
    </>
  );
}
