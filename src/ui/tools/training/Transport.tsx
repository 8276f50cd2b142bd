import { useState } from 'react';
import { Help } from '../../controls/Help.tsx';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { useToolWords } from '../../hooks.ts';
import { setShownStep, useShownStep } from './shownStep.ts';
import { usePlayback } from './usePlayback.ts';

/** Steps a second. */
const speeds = ['5', '30', '150'] as const;

/** Leads the table through the training: to the first step, to the next, to any, or by itself. */
export function Transport({ steps }: { readonly steps: number }) {
  const words = useToolWords().training.shown;
  const step = useShownStep(steps);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>('30');
  const { isPlaying, play, pause } = usePlayback(steps, Number(speed));
  return (
    <div className="transport">
      <span className="word-buttons">
        <button type="button" className="transport-play" onClick={isPlaying ? pause : play}>
          {isPlaying ? words.pause : words.play}
        </button>
        <button type="button" disabled={step === steps} onClick={() => stop(step + 1)}>
          {words.next}
        </button>
        <button type="button" disabled={step === 0} onClick={() => stop(0)}>
          {words.reset}
        </button>
      </span>
      <span className="transport-timeline">
        <Help text={words.help}>{words.label}</Help>
        <NumberSlider
          label={words.label}
          value={step}
          scale={{ min: 0, max: steps, kind: 'linear', step: 1 }}
          initial={0}
          onChange={(next, entry) => {
            pause();
            setShownStep(next, entry);
          }}
        />
        <span className="note">{words.of(steps)}</span>
      </span>
      <span className="training-control">
        <span>{words.speed}</span>
        <Segments label={words.speed} value={speed} options={speeds.map(value => ({ value, name: value }))} onChange={setSpeed} />
      </span>
    </div>
  );

  function stop(at: number): void {
    pause();
    setShownStep(at);
  }
}
