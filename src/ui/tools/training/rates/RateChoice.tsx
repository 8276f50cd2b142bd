import { trainingRates } from '../../../../config/tools.ts';
import { Choice } from '../../../controls/Choice.tsx';
import { useToolWords } from '../../../hooks.ts';
import { setToolSetting } from '../../useToolSetting.ts';
import { ratesInWords } from './ratesInWords.ts';

interface RateChoiceProps {
  readonly rates: { readonly a: number; readonly b: number } | null;
  readonly hasB: boolean;
  readonly isChoosing: boolean;
}

/** Whether all networks are trained at one rate, or each at the one that suits it; and which those are. */
export function RateChoice({ rates, hasB, isChoosing }: RateChoiceProps) {
  const { rates: words } = useToolWords().training;
  const isKnown = rates !== null && rates.a > 0 && !isChoosing;
  return (
    <span className="training-control">
      <Choice
        label={words.label}
        value={rates ? 'best' : 'one'}
        options={(['one', 'best'] as const).map(value => ({ value, name: words.options[value](hasB) }))}
        onChange={next => setToolSetting(trainingRates.id, next)}
      />
      {rates && <span>{isKnown ? ratesInWords(rates, hasB) : words.choosing}</span>}
    </span>
  );
}
