import { useState } from 'react';
import { preferences } from '../../../store/preferences.ts';
import type { Entry } from '../../../store/state.ts';
import { Help } from '../../controls/Help.tsx';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { usePreference, useToolWords } from '../../hooks.ts';
import type { Racer } from './race.ts';
import { Sparkline } from './Sparkline.tsx';
import { setShownStep, useShownStep } from './shownStep.ts';
import { usePlayback } from './usePlayback.ts';

/** Presses in a row are one entry of the history. */
const PRESSED: Entry = { kind: 'gesture', gesture: 'transport', by: 'typed' };

/** Steps a second. */
const speeds = ['5', '30', '150'] as const;

/** Leads the table through the training: to the first step, to the next, to any, or by itself; and makes room for it. */
export function Transport({ steps, racers }: { readonly steps: number; readonly racers: readonly Racer[] }) {
  const words = useToolWords().training.shown;
  const step = useShownStep();
  const race = usePreference('race');
  const [speed, setSpeed] = useState<(typeof speeds)[number]>('30');
  const { isPlaying, play, pause } = usePlayback(steps, Number(speed));
  return (
    <div className="transport">
      <span className="word-buttons">
        <button
          type="button"
          className="transport-play"
          data-other={isPlaying ? words.play : words.pause}
          onClick={isPlaying ? pause : play}
        >
          {isPlaying ? words.pause : words.play}
        </button>
        <Move name={words.next} from={step} to={Math.min(steps, step + 1)} onMove={next => moveTo(next, PRESSED)} />
        <Move name={words.reset} from={step} to={0} onMove={next => moveTo(next, { kind: 'step' })} />
      </span>
      <span className="transport-timeline">
        <Help text={words.help}>{words.label}</Help>
        <NumberSlider
          label={words.label}
          value={step}
          scale={{ min: 0, max: steps, kind: 'linear', step: 1 }}
          initial={0}
          onChange={moveTo}
        />
        <span className="note">{words.of(steps)}</span>
        <Sparkline racers={racers} step={step} steps={steps} />
      </span>
      <span className="training-control">
        <span>{words.speed}</span>
        <Segments label={words.speed} value={speed} options={speeds.map(value => ({ value, name: value }))} onChange={setSpeed} />
      </span>
      <button
        type="button"
        className="word-button"
        aria-expanded={race === 'open'}
        onClick={() => preferences.setState({ race: race === 'open' ? 'folded' : 'open' })}
      >
        {words.fold[race]}
      </button>
    </div>
  );

  function moveTo(next: number, entry: Entry): void {
    pause();
    setShownStep(next, entry);
  }
}

interface MoveProps {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly onMove: (to: number) => void;
}

/** Not `disabled` where it leads nowhere, which would take its focus away. */
function Move({ name, from, to, onMove }: MoveProps) {
  const isThere = from === to;
  return (
    <button type="button" aria-disabled={isThere} onClick={() => !isThere && onMove(to)}>
      {name}
    </button>
  );
}
