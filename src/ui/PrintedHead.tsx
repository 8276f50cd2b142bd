import { useMemo } from 'react';
import { encode } from '../config/link.ts';
import { settingsOf } from '../exporters/settings.ts';
import { isBehind } from '../store/state.ts';
import { useAppState, useIsPlaying, useToolWords } from './hooks.ts';
import { useSettled } from './useSettled.ts';

/** Milliseconds that a picture has stood still: nobody prints before, but of what plays. */
const STILL = 300;

/** On paper, where there are no controls: what A and B of the picture are, and the link that opens them; none while the link is of newer networks. */
export function PrintedHead() {
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => (state.experiment.b ? state.runs.b.shown : null));
  const link = useAppState(state => (isBehind(state) ? null : state.experiment));
  const current = useMemo(() => ({ shown: { a, b }, link }), [a, b, link]);
  const isPlaying = useIsPlaying();
  const { shown, link: experiment } = useSettled(current, isPlaying ? 0 : STILL);
  const words = useToolWords();
  return useMemo(
    () => (
      <section className="printed">
        {(['a', 'b'] as const).map(id => {
          const run = shown[id];
          return (
            run && (
              <p key={id}>
                <b className={`text-${id}`}>{id.toUpperCase()}</b> {settingsOf(run.config, run.after, words).join(' · ')}
              </p>
            )
          );
        })}
        <p>{experiment ? <code>{`${location.origin}${location.pathname}#${encode(experiment)}`}</code> : words.exporting.behindOnPaper}</p>
      </section>
    ),
    [shown, experiment, words],
  );
}
