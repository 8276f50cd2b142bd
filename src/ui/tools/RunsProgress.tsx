import '../styles/runs.css';
import { useToolWords } from '../hooks.ts';
import { timeLeft } from '../timeLeft.ts';
import type { Runs } from './useRuns.ts';

/** Milliseconds: what takes less is not told beforehand. */
const LONG = 5000;

/** How many of the runs are done, and the button that stops them, goes on or tries again: before the words, whose width changes under the pointer. */
export function RunsProgress({ runs: { results, doneCount, share, remaining, state, stop, resume } }: { readonly runs: Runs<object> }) {
  const {
    ui,
    sweep: { progress: words },
  } = useToolWords();
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
      {remaining !== null && remaining > LONG && <span>{timeLeft(remaining / 1000, 5, ui.left)}</span>}
    </span>
  );
}
