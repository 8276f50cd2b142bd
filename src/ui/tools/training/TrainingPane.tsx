import { useMemo } from 'react';
import { nameIn } from '../../../i18n/names.ts';
import '../../styles/draws.css';
import '../../styles/training.css';
import { useAppState, useToolWords } from '../../hooks.ts';
import { useSettled } from '../../useSettled.ts';
import { RunsProgress } from '../RunsProgress.tsx';
import { Notes } from './Notes.tsx';
import { RaceFigure } from './RaceFigure.tsx';
import { Result } from './Result.tsx';
import { useSettings } from './settings.ts';
import { TrainingControls } from './TrainingControls.tsx';
import { useRace, type Wanted } from './useRace.ts';

/** A, B or a setting changes: the race begins when they have stood still this long, in milliseconds. */
const STILL = 400;

/** Both networks trained with several seeds: how fast the loss falls. */
export function TrainingPane() {
  const { training: words, registries, sweep, ui } = useToolWords();
  const a = useAppState(state => state.experiment.a);
  const b = useAppState(state => state.experiment.b);
  const controls = useSettings();
  const { settings } = controls;
  const wanted: Wanted = useMemo(() => ({ a, b, ...settings }), [a, b, settings]);
  const settled = useSettled(wanted, STILL);
  const isStale = wanted !== settled;
  const { runs, racers, without, failures } = useRace(settled, isStale);
  const { optimizer, steps } = settled;
  const method = words.with(nameIn(registries.optimizers, optimizer.id), String(optimizer.params.learningRate));
  return (
    <div className="draws training" aria-busy={runs.state === 'running' || isStale} data-stale={isStale || undefined}>
      {without.length > 0 && <p>{words.noLoss(without.map(id => id.toUpperCase()).join(ui.marks.comma))}</p>}
      {racers.length > 0 && (
        <>
          <div className="draws-bar">
            <TrainingControls {...controls} />
            <RunsProgress runs={runs} />
            {failures.map(({ id, kind }) => (
              <span key={id} className="failure">
                ⚠ {words.failed(id.toUpperCase(), sweep.failure[kind])}
              </span>
            ))}
          </div>
          <div className="draws-body">
            <RaceFigure racers={racers} steps={steps} method={method} />
            <div className="draws-words">
              {failures.length < racers.length && <Result racers={racers} steps={steps} isFinal={runs.state !== 'running'} />}
              <Notes racers={racers} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
