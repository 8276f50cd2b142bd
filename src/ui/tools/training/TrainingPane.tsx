import { useMemo } from 'react';
import { trainingField } from '../../../config/tools.ts';
import { losses } from '../../../losses/all.ts';
import '../../styles/draws.css';
import '../../styles/training.css';
import { useAppState, usePreference, useToolWords } from '../../hooks.ts';
import { useSettled } from '../../useSettled.ts';
import { RunsProgress } from '../RunsProgress.tsx';
import { useToolSetting } from '../useToolSetting.ts';
import { FairRace } from './fair/FairRace.tsx';
import { FairSwitch } from './fair/FairSwitch.tsx';
import { FilmPane } from './film/FilmPane.tsx';
import { methodInWords } from './methodInWords.ts';
import { NoLoss } from './NoLoss.tsx';
import { Notes } from './Notes.tsx';
import { RaceFigure } from './RaceFigure.tsx';
import { RaceProgress } from './RaceProgress.tsx';
import { Result } from './Result.tsx';
import { useBestRates } from './rates/useBestRates.ts';
import { useSettings } from './settings.ts';
import { TrainingControls } from './TrainingControls.tsx';
import { Transport } from './Transport.tsx';
import { usePicture } from './usePicture.ts';
import { useRace, type Wanted } from './useRace.ts';

/** A, B or a setting changes: the race begins when they have stood still this long, in milliseconds. */
const STILL = 400;

/** Both networks trained with several seeds: how fast the loss falls. */
export function TrainingPane() {
  const words = useToolWords();
  const a = useAppState(state => state.experiment.a);
  const b = useAppState(state => state.experiment.b);
  const controls = useSettings();
  const { settings } = controls;
  const wanted: Wanted = useMemo(() => ({ a, b, ...settings }), [a, b, settings]);
  const settled = useSettled(wanted, STILL);
  const isStale = wanted !== settled;
  const mayFold = usePreference('race') === 'folded';
  const [field, setField] = useToolSetting<string>(trainingField.id);
  const isFair = field !== '' && losses.get(a.loss.id).hasValue;
  const { isChoosing, runs: trials } = useBestRates(settled, wanted, isStale || mayFold || isFair);
  const race = useRace(settled, isStale || mayFold || isChoosing || isFair);
  const { runs, racers, without, failures } = race;
  const isFolded = mayFold && racers.length > 0;
  const { recipe, rates, steps } = settled;
  const method = methodInWords(recipe, rates, b !== null, words);
  const newest = useMemo(() => ({ racers, steps, method }), [racers, steps, method]);
  const hasFailed = failures.length === racers.length;
  const shown = usePicture(newest, racers.length > 0 && !hasFailed);
  const isOld = isStale || isChoosing || shown !== newest;
  return (
    <div
      className="draws training"
      tabIndex={-1}
      aria-busy={!isFolded && !isFair && (runs.state === 'running' || isStale || isChoosing)}
      data-folded={isFolded || undefined}
      data-stale={isOld || undefined}
    >
      {racers.length > 0 && <Transport steps={settings.steps} />}
      {!isFolded && (
        <div className="draws-bar">
          <TrainingControls {...controls} isChoosing={isChoosing} isFair={isFair} hasB={b !== null} />
          {racers.length > 0 &&
            !isFair &&
            (isChoosing ? <RunsProgress runs={trials} /> : <RaceProgress race={race} seeds={settled.seeds} />)}
        </div>
      )}
      {without.map(id => (
        <NoLoss key={id} id={id} />
      ))}
      {!isFolded && (isFair || racers.length > 0) && <FairSwitch a={a} b={b} isOn={isFair} setField={setField} />}
      {isFair && !isFolded && <FairRace a={settled.a} field={field} settings={settled} held={isStale} />}
      {racers.length > 0 && !isFolded && <FilmPane a={settled.a} b={settled.b} settings={settled} held={isStale || isChoosing} />}
      {racers.length > 0 && !isFolded && !isFair && (
        <div className="draws-body">
          <RaceFigure {...shown} />
          <div className="draws-words">
            {!hasFailed && (
              <Result
                racers={shown.racers}
                steps={shown.steps}
                settings={settings}
                isChoosing={isChoosing}
                isFinal={runs.state !== 'running' && !isOld}
              />
            )}
            <Notes racers={shown.racers} settings={settings} />
          </div>
        </div>
      )}
    </div>
  );
}
