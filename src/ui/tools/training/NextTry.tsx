import { formatSpec } from '../../../config/spec.ts';
import { trainingRates } from '../../../config/tools.ts';
import { optimizerInWords } from '../../../exporters/settings.ts';
import { defaultSpec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { keepFocus } from '../../controls/keepFocus.ts';
import { useToolWords } from '../../hooks.ts';
import { setToolSetting } from '../useToolSetting.ts';
import { nextTry } from './nextTry.ts';
import type { Settings } from './settings.ts';

/** The buttons that race again with what is worth trying where no network has learnt anything: each at its own best rate, else another optimizer. */
export function NextTry({ settings: { optimizer, rates } }: { readonly settings: Settings }) {
  const words = useToolWords();
  const next = rates ? defaultSpec(optimizers.get('adam')) : nextTry(optimizer);
  const isTried = rates !== null && optimizer.id === next.id;
  return (
    <p className="word-buttons">
      {!rates && <Try text={words.training.rates.tryBest} onTry={() => setToolSetting(trainingRates.id, 'best')} />}
      {!isTried && (
        <Try
          text={words.training.tryNext(rates ? words.registries.optimizers.adam.name : optimizerInWords(next, words))}
          onTry={() => setToolSetting('optimizer', formatSpec(next, optimizers))}
        />
      )}
    </p>
  );
}

function Try({ text, onTry }: { readonly text: string; readonly onTry: () => void }) {
  return (
    <button
      type="button"
      className="word-button remedy"
      onClick={event => {
        keepFocus(event.currentTarget);
        onTry();
      }}
    >
      {text}
    </button>
  );
}
