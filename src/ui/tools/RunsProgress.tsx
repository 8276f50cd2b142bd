import '../styles/runs.css';
import type { Sweep } from '../../i18n/en/sweep.ts';
import { useToolWords } from '../hooks.ts';
import type { Runs } from './useRuns.ts';

/** Milliseconds: what takes less is not told beforehand. */
const LONG = 5000;

/** How many of the runs are done, and the button that stops them, goes on or tries again: before the words, whose width changes under the pointer. */
export function RunsProgress({ runs: { results, doneCount, share, remaining, state, stop, resume } }: { readonly runs: Runs<object> }) {
  const words = useToolWords().sweep.progress;
  const isOver = state === 'done' || state === 'failed';
  return (
    <span className="runs-progress">
      {!isOver && <progress value={share} max={1} aria-label={words.label} />}
      {state !== 'done' && (
        <button type="button" className="word-button" onClick={state === 'running' ? stop : resume}>
          {words.button[state]}
        </button>
      )}
      <span>{isOver ? words.done(results.length) : words.running(doneCount, results.length)}</span>
      {remaining !== null && remaining > LONG && <span>{timeLeft(remaining / 1000, words.left)}</span>}
    </span>
  );
}

/** Rounded up, in a unit that leaves one or two digits. */
function timeLeft(seconds: number, { seconds: inSeconds, minutes, hours }: Sweep['progress']['left']): string {
  if (seconds < 100) return inSeconds(Math.ceil(seconds / 5) * 5);
  return seconds < 6000 ? minutes(Math.ceil(seconds / 60)) : hours(Math.ceil(seconds / 3600));
}
