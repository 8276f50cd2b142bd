import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useToolWords } from '../hooks.ts';

interface DialogProps {
  readonly className: string;
  readonly title: ReactNode;
  /** It has closed: by its button, by Escape. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The platform's modal dialog, open as long as it is there; the focus then goes back to where it was. */
export function Dialog({ className, title, onClose, children }: DialogProps) {
  const { statistics } = useToolWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current!;
    opened.showModal();
    return () => opened.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={id}
      // Under React's strict mode it has closed and opened again before that is heard.
      onClose={event => event.currentTarget.open || onClose()}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="word-button" onClick={() => dialog.current!.close()}>
          {statistics.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
