import { trainingSeeds, trainingSteps } from '../../../config/tools.ts';
import { nameIn } from '../../../i18n/names.ts';
import type { NumberParam } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import type { Entry } from '../../../store/state.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Help } from '../../controls/Help.tsx';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { scaleOfParam } from '../../controls/sliderScale.ts';
import { useToolWords } from '../../hooks.ts';
import { EntryHelp } from '../../panel/EntryHelp.tsx';
import type { SettingsControls } from './settings.ts';

export function TrainingControls({ settings, chooseOptimizer, setParam, setSteps, setSeeds }: SettingsControls) {
  const { optimizer, steps, seeds } = settings;
  const { training: words, registries } = useToolWords();
  const { params, citation } = optimizers.get(optimizer.id);
  const { note } = (registries.optimizers as Record<string, { readonly note: string }>)[optimizer.id]!;
  return (
    <>
      <span className="training-control">
        <Help
          text={
            <EntryHelp general={words.optimizerHelp} name={nameIn(registries.optimizers, optimizer.id)} note={note} source={citation} />
          }
        >
          {words.optimizer}
        </Help>
        <Choice
          label={words.optimizer}
          value={optimizer.id}
          options={optimizers.all.map(({ id }) => ({ value: id, name: nameIn(registries.optimizers, id) }))}
          onChange={chooseOptimizer}
        />
      </span>
      {params.map(param => (
        <Setting
          key={`${optimizer.id} ${param.id}`}
          {...registries.params[param.id as 'learningRate' | 'weightDecay']}
          param={param}
          value={Number(optimizer.params[param.id])}
          onChange={(value, entry) => setParam(param.id, value, entry)}
        />
      ))}
      <Setting name={words.steps} help={words.stepsHelp} param={trainingSteps} value={steps} onChange={setSteps} />
      <Setting name={words.seeds} help={words.seedsHelp} param={trainingSeeds} value={seeds} onChange={setSeeds} />
    </>
  );
}

interface SettingProps {
  readonly name: string;
  readonly help: string;
  readonly param: NumberParam;
  readonly value: number;
  readonly onChange: (value: number, entry: Entry) => void;
}

/** A number of the race: a word that explains itself, and its slider. */
function Setting({ name, help, param, value, onChange }: SettingProps) {
  return (
    <span className="training-control training-slider">
      <Help text={help}>{name}</Help>
      <NumberSlider label={name} value={value} scale={scaleOfParam(param)} initial={param.default} onChange={onChange} />
    </span>
  );
}
