import { useMemo } from 'react';
import { encode } from '../config/link.ts';
import { trainedBy } from '../config/training.ts';
import { settingsOf } from '../exporters/settings.ts';
import { useAppState, useIsPlaying, useWords } from './hooks.ts';
import { useSettled } from './useSettled.ts';

/** Milliseconds that a control has stood still: nobody prints before, but of what plays. */
const STILL = 300;

/** On paper, where there are no controls: what A and B are, and the link that opens them. */
export function PrintedHead() {
  const current = useAppState(state => state.experiment);
  const isPlaying = useIsPlaying();
  const experiment = useSettled(current, isPlaying ? 0 : STILL);
  const words = useWords();
  return useMemo(
    () => (
      <section className="printed">
        {(['a', 'b'] as const).map(
          id =>
            experiment[id] && (
              <p key={id}>
                <b className={`text-${id}`}>{id.toUpperCase()}</b>{' '}
                {settingsOf(experiment[id], trainedBy(experiment[id], experiment.view, id), words).join(' · ')}
              </p>
            ),
        )}
        <p>
          <code>{`${location.origin}${location.pathname}#${encode(experiment)}`}</code>
        </p>
      </section>
    ),
    [experiment, words],
  );
}
