import { useId } from 'react';
import type { Spec } from '../../lib/params.ts';
import { Popover } from '../controls/Popover.tsx';
import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';

const InitializerList = later(() => import('./InitializerList.tsx').then(m => m.InitializerList));

interface FindInitializerProps {
  /** What is chosen, of which network. */
  readonly label: string;
  readonly onChosen: (spec: Spec) => void;
}

/** Opens all initializers with the names that frameworks have for them, to be searched. */
export function FindInitializer({ label, onChosen }: FindInitializerProps) {
  const { ui } = useWords();
  const id = useId();
  return (
    <>
      <button type="button" className="word-button find" aria-label={`${ui.initializer.find}${ui.marks.colon}${label}`} popoverTarget={id}>
        {ui.initializer.find}
      </button>
      <Popover id={id} className="finder">
        {() => (
          <InitializerList
            onChosen={spec => {
              document.getElementById(id)?.hidePopover();
              onChosen(spec);
            }}
          />
        )}
      </Popover>
    </>
  );
}
