import type { Param } from '../../../lib/params.ts';
import type { Entry } from '../../../store/state.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Help } from '../../controls/Help.tsx';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { scaleOfParam } from '../../controls/sliderScale.ts';
import { useToolWords } from '../../hooks.ts';

interface ParamControlProps {
  readonly name: string;
  readonly help: string;
  readonly param: Param;
  readonly value: number | string;
  readonly onChange: (value: number | string, entry?: Entry) => void;
}

/** A setting of the race: a word that explains itself, and its slider or its menu. */
export function ParamControl({ name, help, param, value, onChange }: ParamControlProps) {
  const options = useToolWords().registries.options as Readonly<Record<string, string>>;
  return (
    <span className={param.kind === 'number' ? 'training-control training-slider' : 'training-control'}>
      <Help text={help}>{name}</Help>
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
