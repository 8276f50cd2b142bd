import { useState } from 'react';
import { preferences } from '../../store/preferences.ts';
import { useAppState, usePreference, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { OpenDialog } from '../opening/OpenMenu.tsx';
import '../styles/welcome.css';

const Journey = later(() => import('./Journey.tsx').then(m => m.Journey));
const TeachDialog = later(() => import('./TeachDialog.tsx').then(m => m.TeachDialog));

/** See it happen, check one's own network, teach with it. */
type Door = 'see' | 'check' | 'teach';
const doors: readonly Door[] = ['see', 'check', 'teach'];

/** The first visit's line above the network that everyone begins with. Whoever comes by a link does not meet it, and once dismissed it is gone for good. */
export function WayIn() {
  const isFirst = useAppState(state => state.opened === '');
  const isGreeted = usePreference('isGreeted');
  return isFirst && !isGreeted ? <Doors /> : null;
}

function Doors() {
  const words = useWords().ui.wayIn;
  const [door, setDoor] = useState<Door | null>(null);
  const close = () => setDoor(null);
  return (
    <section className="way-in" aria-label={words.label}>
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
    </section>
  );
}

/** The focus goes on to what stands below. */
function dismiss(): void {
  document.querySelector<HTMLElement>('.verdict')?.focus();
  preferences.setState({ isGreeted: true });
}
