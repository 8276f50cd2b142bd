import { useEffect, useState } from 'react';
import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';

export const OpenDialog = later(() => import('./OpenDialog.tsx').then(m => m.OpenDialog), { large: true });

/** Opens what a person brings, by the button or by a drop or a paste anywhere on the page; the readers come when they are asked for. */
export function OpenMenu() {
  const { ui } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [dropped, setDropped] = useState<File | null>(null);
  useEffect(() => {
    const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault();
    const take = (event: Event, file: File | null | undefined) => {
      if (!file) return;
      event.preventDefault();
      setDropped(file);
      setOpen(true);
    };
    const drop = (event: DragEvent) => take(event, event.dataTransfer?.files[0]);
    const paste = (event: ClipboardEvent) => take(event, isField(event.target) ? null : pasted(event.clipboardData));
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
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

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, select') !== null;

/** A file, or text of several lines: one line is a link or a word. */
function pasted(clipboard: DataTransfer | null): File | null {
  const text = clipboard?.getData('text/plain').trim() ?? '';
  return clipboard?.files[0] ?? (text.includes('\n') ? new File([`${text}\n`], 'pasted') : null);
}
