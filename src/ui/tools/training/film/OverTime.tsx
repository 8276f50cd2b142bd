import { filmOfRow, trainingFilm } from '../../../../config/tools.ts';
import type { Quantity } from '../../../../summary/summary.ts';
import { useToolWords } from '../../../hooks.ts';
import { setToolSetting } from '../../useToolSetting.ts';

/** While a training stands open, a row of the table is seen as it is now, or over all steps. */
export function OverTime({ quantity, isOn }: { readonly quantity: Quantity; readonly isOn: boolean }) {
  const { film: words } = useToolWords().training;
  return (
    <button
      type="button"
      className="word-button row-log"
      aria-pressed={isOn}
      onClick={() => setToolSetting(trainingFilm.id, isOn ? 'off' : filmOfRow[quantity]!)}
    >
      {words.rowOverTime}
    </button>
  );
}
