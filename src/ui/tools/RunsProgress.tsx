import '../styles/runs.css';
import { useWords } from '../hooks.ts';
import type { Runs } from './useRuns.ts';

/** How many of the runs are done, and the button that stops them, goes on or tries again. */
export function RunsProgress({ runs: { results, doneCount, share, state, stop, resume } }: { readonly runs: Runs<object> }) {
  const words = useWords().sweep.progress;
  const isOver = state === 'done' || state === 'failed';
  return (
    <span className="runs-progress">
      {!isOver && <progress value={share} max={1} aria-label={words.label} />}
      <span>{isOver ? words.done(results.length) : words.running(doneCount, results.length)}</span>
      {state !== 'done' && (
        <button type="button" className="word-button" onClick={state === 'running' ? stop : resume}>
          {words.button[state]}
        </button>
      )}
    </span>
  );
}
