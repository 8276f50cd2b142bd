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
  const { training: words, registries } = useToolWords();
  return (
    <>
      <EntryChoice
        label={words.optimizer}
        help={words.optimizerHelp}
        spec={optimizer}
        entries={optimizers.all}
        names={registries.optimizers}
        notes={words.notes.optimizers}
        onChange={chooseOptimizer}
      />
      {!isFair && <RateChoice rates={rates} hasB={hasB} isChoosing={isChoosing} />}
      <Params params={rates || isFair ? others : [rate, ...others]} values={optimizer.params} onChange={setParam} />
      <ParamControl
        name={words.steps}
        help={words.stepsHelp}
        param={trainingSteps}
        value={steps}
        onChange={(value, entry) => setSteps(Number(value), entry)}
      />
      <ParamControl
        name={words.seeds}
        help={words.seedsHelp}
        param={trainingSeeds}
        value={seeds}
        onChange={(value, entry) => setSeeds(Number(value), entry)}
      />
      <MoreControls {...controls} />
    </>
  );
}

/** It opens by itself where a link sets something. */
function MoreControls({ settings, chooseSchedule, setScheduleParam, setClip }: SettingsControls) {
  const { training: words, registries } = useToolWords();
  const { schedule, clip } = settings;
  return (
    <details className="training-more" open={schedule.id !== 'constant' || clip > 0 || undefined}>
      <summary>{words.more}</summary>
      <div className="training-more-controls">
        <EntryChoice
          label={words.schedule}
          help={words.scheduleHelp}
          spec={schedule}
          entries={schedules.all}
          names={registries.schedules}
          notes={words.notes.schedules}
          onChange={chooseSchedule}
        />
        <Params params={schedules.get(schedule.id).params} values={schedule.params} onChange={setScheduleParam} />
        <ParamControl
          name={words.clip}
          help={words.clipHelp}
          param={trainingClip}
          value={clip}
          onChange={(value, entry) => setClip(Number(value), entry)}
        />
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
  const { registries, paramHelps } = useToolWords();
  const names = registries.params as Readonly<Record<string, { readonly name: string }>>;
  const helps: Readonly<Record<string, string>> = paramHelps;
  return params.map(param => (
    <ParamControl
      key={param.id}
      name={names[param.id]!.name}
      help={helps[param.id]!}
      param={param}
      value={values[param.id]!}
      onChange={(value, entry) => onChange(param.id, value, entry)}
    />
  ));
}
