import { Fragment } from 'react';
import { formatNumber } from '../charts/index.ts';
import type { Config } from '../config/config.ts';
import { edit } from '../config/edit.ts';
import type { Method } from '../config/training.ts';
import { factsOf } from '../diagnostics/facts.ts';
import { judge } from '../diagnostics/judge.ts';
import type { Detail, Remedy } from '../diagnostics/verdict.ts';
import type { Shown } from '../engine/client.ts';
import { trainingInWords } from '../exporters/settings.ts';
import type { Dictionary } from '../i18n/index.ts';
import { nameIn } from '../i18n/names.ts';
import { setConfig } from '../store/actions.ts';
import { type NetworkId, store } from '../store/state.ts';
import { keepFocus } from './controls/keepFocus.ts';
import { useAppState, useIsJudging, useWords } from './hooks.ts';

/** What happens in a network, why, and what to do about it: computed from its numbers. Of a network that has been trained, only that, which is no verdict. */
export function VerdictLine({ id }: { readonly id: NetworkId }) {
  const shown = useAppState(state => state.runs[id].shown);
  const isJudging = useIsJudging();
  const isExplained = useAppState(({ runs }) => id === 'b' && Boolean(runs.a.shown?.after));
  if (shown?.after) return <Trained id={id} shown={shown} after={shown.after} isExplained={isExplained} />;
  return shown && isJudging ? <Judged id={id} shown={shown} /> : <p className="verdict" />;
}

interface TrainedProps {
  readonly id: NetworkId;
  readonly shown: Shown;
  readonly after: Method;
  /** The other line says already why there is no verdict. */
  readonly isExplained: boolean;
}

function Trained({ id, shown: { config, result }, after, isExplained }: TrainedProps) {
  const words = useWords();
  const isJudging = useIsJudging();
  const { diverged, verdict } = words.ui.trained;
  const text = Number.isFinite(result.loss) ? (isExplained ? '' : verdict) : diverged;
  return (
    <p className="verdict">
      <Names id={id} config={config} />
      <b className={`text-${id}`}>{trainingInWords(after, words)}</b>
      {isJudging && text && words.verdicts.colon + text}
    </p>
  );
}

function Names({ id, config }: { readonly id: NetworkId; readonly config: Config }) {
  const { registries } = useWords();
  return (
    <>
      <span className={`verdict-name text-${id}`}>{id.toUpperCase()}</span>
      <span className="verdict-initializer">{nameIn(registries.initializers, config.initializer.id)} · </span>
    </>
  );
}

function Judged({ id, shown }: { readonly id: NetworkId; readonly shown: Shown }) {
  const { ui, verdicts, registries } = useWords();
  const judgements = judge(factsOf(shown));
  const remediable = judgements.find(judgement => judgement.remedies.length > 0);
  return (
    <p className="verdict" tabIndex={-1}>
      <Names id={id} config={shown.config} />
      {judgements.map(judgement => {
        const { title, text } = verdicts.list[judgement.id as keyof typeof verdicts.list];
        const words = formatted(judgement.detail, registries);
        return (
          <span key={judgement.id}>
            <b className={`text-${id}`}>{title(words)}</b>
            {verdicts.colon}
            {text(words)}
            {ui.marks.space}
            {judgement === remediable &&
              judgement.remedies.map(remedy => (
                <Fragment key={remedy.id}>
                  <button type="button" className="word-button remedy" onClick={event => apply(id, remedy, event.currentTarget)}>
                    {verdicts.remedies[remedy.id](formatted(remedy.detail, registries))}
                  </button>{' '}
                </Fragment>
              ))}
          </span>
        );
      })}
    </p>
  );
}

function apply(id: NetworkId, { change }: Remedy, button: HTMLElement): void {
  keepFocus(button);
  const config = store.getState().experiment[id]!;
  setConfig(id, edit(config, change(config)));
}

/** Numbers as the page writes them; an activation by its name, '' where there are several. */
function formatted(detail: Detail, { activations }: Dictionary['registries']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      key === 'activation' && value !== '' ? nameIn(activations, String(value)) : typeof value === 'number' ? formatNumber(value) : value,
    ]),
  );
}
