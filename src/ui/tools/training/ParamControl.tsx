import type { Param } from '../../../lib/params.ts';
import type { Entry } from '../../../store/state.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explanation } from '../../controls/Explanation.tsx';
import { Help } from '../../controls/Help.tsx';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { scaleOfParam } from '../../controls/sliderScale.ts';
import { useToolWords } from '../../hooks.ts';

interface ParamControlProps {
  /** A setting of the race, or a parameter of an entry: its words go by its id. */
  readonly param: Param;
  readonly value: number | string;
  readonly onChange: (value: number | string, entry?: Entry) => void;
}

/** A word that explains itself, and its slider or its menu. */
export function ParamControl({ param, value, onChange }: ParamControlProps) {
  const { registries, training } = useToolWords();
  const options: Readonly<Record<string, string>> = registries.options;
  const settings: Readonly<Record<string, string>> = training.settings;
  const isSetting = param.id in settings;
  const name = isSetting ? settings[param.id]! : registries.params[param.id as keyof typeof registries.params].name;
  return (
    <span className={param.kind === 'number' ? 'training-control training-slider' : 'training-control'}>
      <Help text={<Explanation of={isSetting ? 'controls' : 'params'} id={param.id} />}>{name}</Help>
      {param.kind === 'number' && (
        <NumberSlider label={name} value={Number(value)} scale={scaleOfParam(param)} initial={param.default} onChange={onChange} />
      )}
      {param.kind === 'choice' && (
        <Choice
          label={name}
          value={String(value)}
          options={param.options.map(option => ({ value: option, name: options[option] ?? option }))}
          onChange={next => onChange(next)}
        />
      )}
    </span>
  );
}
