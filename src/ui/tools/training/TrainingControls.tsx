import { trainingClip, trainingSeeds, trainingSteps } from '../../../config/tools.ts';
import type { Param, ParamValues } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { schedules } from '../../../schedules/all.ts';
import type { Entry } from '../../../store/state.ts';
import { useToolWords } from '../../hooks.ts';
import { EntryChoice } from './EntryChoice.tsx';
import { ParamControl } from './ParamControl.tsx';
import { RateChoice } from './rates/RateChoice.tsx';
import type { SettingsControls } from './settings.ts';

interface TrainingControlsProps extends SettingsControls {
  /** The rates of the networks are being chosen. */
  readonly isChoosing: boolean;
  /** Several initializers race, at all rates. */
  readonly isFair: boolean;
  readonly hasB: boolean;
}

/** What decides a race: what is changed often in a row, the rest behind a word. */
export function TrainingControls({ isChoosing, isFair, hasB, ...controls }: TrainingControlsProps) {
  const { settings, chooseOptimizer, setParam, setSteps, setSeeds } = controls;
  const { optimizer, rates, steps, seeds } = settings;
  const [rate, ...others] = optimizers.get(optimizer.id).params;
  return (
    <>
      <EntryChoice registry="optimizers" spec={optimizer} entries={optimizers.all} onChange={chooseOptimizer} />
      {!isFair && <RateChoice rates={rates} hasB={hasB} isChoosing={isChoosing} />}
      <Params params={rates || isFair ? others : [rate, ...others]} values={optimizer.params} onChange={setParam} />
      <ParamControl param={trainingSteps} value={steps} onChange={(value, entry) => setSteps(Number(value), entry)} />
      <ParamControl param={trainingSeeds} value={seeds} onChange={(value, entry) => setSeeds(Number(value), entry)} />
      <MoreControls {...controls} />
    </>
  );
}

/** It opens by itself where a link sets something. */
function MoreControls({ settings, chooseSchedule, setScheduleParam, setClip }: SettingsControls) {
  const { training: words } = useToolWords();
  const { schedule, clip } = settings;
  return (
    <details className="training-more" open={schedule.id !== 'constant' || clip > 0 || undefined}>
      <summary>{words.more}</summary>
      <div className="training-more-controls">
        <EntryChoice registry="schedules" spec={schedule} entries={schedules.all} onChange={chooseSchedule} />
        <Params params={schedules.get(schedule.id).params} values={schedule.params} onChange={setScheduleParam} />
        <ParamControl param={trainingClip} value={clip} onChange={(value, entry) => setClip(Number(value), entry)} />
      </div>
    </details>
  );
}

interface ParamsProps {
  readonly params: readonly Param[];
  readonly values: ParamValues;
  readonly onChange: (id: string, value: number | string, entry?: Entry) => void;
}

/** The settings of an entry. */
function Params({ params, values, onChange }: ParamsProps) {
  return params.map(param => (
    <ParamControl key={param.id} param={param} value={values[param.id]!} onChange={(value, entry) => onChange(param.id, value, entry)} />
  ));
}
