import { useState } from 'react';
import { preferences } from '../../store/preferences.ts';
import { useToolWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { OpenDialog } from '../opening/OpenMenu.tsx';
import { Journey } from './Journey.tsx';

const TeachDialog = later(() => import('./TeachDialog.tsx').then(m => m.TeachDialog));

/** See it happen, check one's own network, teach with it. */
type Door = 'see' | 'check' | 'teach';
const doors: readonly Door[] = ['see', 'check', 'teach'];

/** What stands in the first visit's line. */
export function Doors() {
  const words = useToolWords().wayIn;
  const [door, setDoor] = useState<Door | null>(null);
  const close = () => setDoor(null);
  return (
    <>
      {door === 'see' ? (
        <Journey onEnd={close} />
      ) : (
        <>
          <span>{words.what}</span>
          {doors.map(id => (
            <button key={id} type="button" className="door" onClick={() => setDoor(id)}>
              {words.doors[id]}
            </button>
          ))}
        </>
      )}
      <button type="button" className="word-button way-in-end" onClick={dismiss}>
        {words.dismiss}
      </button>
      {door === 'check' && <OpenDialog dropped={null} onClose={close} />}
      {door === 'teach' && <TeachDialog onClose={close} />}
    </>
  );
}

/** The focus goes on to what stands below. */
function dismiss(): void {
  document.querySelector<HTMLElement>('.verdict')?.focus();
  preferences.setState({ isGreeted: true });
}
