import { edit } from '../../../config/edit.ts';
import { defaultSpec } from '../../../lib/params.ts';
import { losses } from '../../../losses/all.ts';
import { setConfig } from '../../../store/actions.ts';
import { type NetworkId, store } from '../../../store/state.ts';
import { keepFocus } from '../../controls/keepFocus.ts';
import { useToolWords } from '../../hooks.ts';
import { Lettered } from './Lettered.tsx';

/** A network that has no loss, and the button that gives it one. */
export function NoLoss({ id }: { readonly id: NetworkId }) {
  const { training: words, ui } = useToolWords();
  return (
    <p>
      <Lettered text={words.noLoss(id.toUpperCase())} />
      {ui.marks.space}
      <button
        type="button"
        className="word-button remedy"
        onClick={event => {
          keepFocus(event.currentTarget);
          const config = store.getState().experiment[id]!;
          setConfig(id, edit(config, { loss: defaultSpec(losses.get('softmaxCrossEntropy')) }));
        }}
      >
        {words.useLoss}
      </button>
    </p>
  );
}
