import { useAppState, usePreference, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import '../styles/welcome.css';

const Doors = later(() => import('./Doors.tsx').then(m => m.Doors), { quiet: true });

/**
 * The first visit's line above the network that everyone begins with; its room is there before what it holds. Whoever comes by a link does not meet it, and once
 * dismissed it is gone for good.
 */
export function WayIn() {
  const { ui } = useWords();
  const isFirst = useAppState(state => state.opened === '');
  const isGreeted = usePreference('isGreeted');
  if (!isFirst || isGreeted) return null;
  return (
    <section className="way-in" aria-label={ui.wayIn}>
      <Doors />
    </section>
  );
}
