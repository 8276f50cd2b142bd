import '../styles/runs.css';
import { useWords } from '../hooks.ts';
import type { Runs } from './useRuns.ts';

/** How many of the runs are done, and the button that stops them or goes on. */
export function RunsProgress({ runs: { results, doneCount, state, stop, resume } }: { readonly runs: Runs<object> }) {
  const words = useWords().sweep.progress;
  return (
    <span className="runs-progress">
      {state !== 'done' && <progress value={doneCount} max={results.length} aria-label={words.label} />}
      <span>{state === 'done' ? words.done(results.length) : words.running(doneCount, results.length)}</span>
      {state !== 'done' && (
        <button type="button" className="word-button" onClick={state === 'running' ? stop : resume}>
          {state === 'running' ? words.stop : words.resume}
        </button>
      )}
    </span>
  );
}
