import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useWords } from '../hooks.ts';

const OpenDialog = lazy(() => import('./OpenDialog.tsx').then(m => ({ default: m.OpenDialog })));

/** Opens what a person brings; the reader comes when it is asked for. */
export function OpenMenu() {
  const { ui } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="word-button" onClick={() => setOpen(true)}>
        {ui.bring}
      </button>
      {isOpen && (
        <ErrorBoundary>
          <Suspense>
            <OpenDialog onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
