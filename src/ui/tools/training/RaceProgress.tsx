import { useToolWords } from '../../hooks.ts';
import { RunsProgress } from '../RunsProgress.tsx';
import type { Race } from './useRace.ts';

/** How far the trainings are, what was done, and what failed. */
export function RaceProgress({ race: { runs, racers, failures }, seeds }: { readonly race: Race; readonly seeds: number }) {
  const { training: words, sweep } = useToolWords();
  if (failures.length === 0 && runs.state === 'done') return <span className="runs-progress">{words.done(seeds, racers.length)}</span>;
  return (
    <>
      <RunsProgress runs={runs} />
      {failures.map(({ id, kind }) => (
        <span key={id} className="failure">
          ⚠ {words.failed(id.toUpperCase(), sweep.failure[kind])}
        </span>
      ))}
    </>
  );
}
