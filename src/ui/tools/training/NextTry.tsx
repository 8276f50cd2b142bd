import { formatSpec } from '../../../config/spec.ts';
import { optimizerInWords } from '../../../exporters/settings.ts';
import type { Spec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { keepFocus } from '../../controls/keepFocus.ts';
import { useToolWords } from '../../hooks.ts';
import { setToolSetting } from '../useToolSetting.ts';
import { nextTry } from './nextTry.ts';

/** The button that races again with what is worth trying where no network has learnt anything. */
export function NextTry({ optimizer }: { readonly optimizer: Spec }) {
  const words = useToolWords();
  const next = nextTry(optimizer);
  return (
    <button
      type="button"
      className="word-button remedy"
      onClick={event => {
        keepFocus(event.currentTarget);
        setToolSetting('optimizer', formatSpec(next, optimizers));
      }}
    >
      {words.training.tryNext(optimizerInWords(next, words))}
    </button>
  );
}
