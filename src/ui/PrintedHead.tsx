import { useMemo } from 'react';
import type { Config } from '../config/config.ts';
import { fields } from '../config/fields.ts';
import { encode } from '../config/link.ts';
import { nameIn } from '../i18n/names.ts';
import { useAppState, useWords } from './hooks.ts';
import { useSettled } from './useSettled.ts';

/** Milliseconds that a control has stood still: nobody prints before. */
const STILL = 300;

/** On paper, where there are no controls: what A and B are, and the link that opens them. */
export function PrintedHead() {
  const current = useAppState(state => state.experiment);
  const experiment = useSettled(current, STILL);
  return useMemo(
    () => (
      <section className="printed">
        {(['a', 'b'] as const).map(
          id =>
            experiment[id] && (
              <p key={id}>
                <b className={`text-${id}`}>{id.toUpperCase()}</b> <Settings config={experiment[id]} />
              </p>
            ),
        )}
        <p>
          <code>{`${location.origin}${location.pathname}#${encode(experiment)}`}</code>
        </p>
      </section>
    ),
    [experiment],
  );
}

/** The settings of a network; what single layers have of their own is in the link. */
function Settings({ config }: { readonly config: Config }) {
  const { ui, registries } = useWords();
  const { initializer, activation, loss, data, batchSize, seed } = config;
  return (
    <>
      {nameIn(registries.initializers, initializer.id)} <code>{fields.initializer.format(initializer).slice(initializer.id.length)}</code>
      {` · ${nameIn(registries.activations, activation.id)} · `}
      <code>{fields.widths.format(config.widths)}</code>
      {` · ${nameIn(registries.losses, loss.id)} · ${nameIn(registries.datasets, data.id)} · ${ui.data.batch} ${batchSize} · `}
      {`${ui.seed.label} ${seed}`}
    </>
  );
}
