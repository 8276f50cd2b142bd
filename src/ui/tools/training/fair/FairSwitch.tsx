import type { Config } from '../../../../config/config.ts';
import { fields } from '../../../../config/fields.ts';
import { writeField } from '../../../../config/tools.ts';
import { useToolWords } from '../../../hooks.ts';
import { usualField } from './field.ts';

interface FairSwitchProps {
  readonly a: Config;
  readonly b: Config | null;
  readonly isOn: boolean;
  readonly setField: (field: string) => void;
}

/** Between the race of A and B and that of several initializers. */
export function FairSwitch({ a, b, isOn, setField }: FairSwitchProps) {
  const { fair: words } = useToolWords().training;
  const texts = [a, ...(b ? [b] : [])].map(({ initializer }) => fields.initializer.format(initializer));
  return (
    <button type="button" className="word-button" aria-pressed={isOn} onClick={() => setField(isOn ? '' : writeField(usualField(texts)))}>
      {isOn ? words.back : words.open}
    </button>
  );
}
