import { type KeyboardEvent, memo, useState } from 'react';
import { Help } from '../../controls/Help.tsx';
import { useToolWords } from '../../hooks.ts';
import { Lettered } from './Lettered.tsx';
import { RaceChart } from './RaceChart.tsx';
import { RaceLegend } from './RaceLegend.tsx';
import { RaceNumbers } from './RaceNumbers.tsx';
import type { Racer } from './race.ts';
import { readingOf } from './reading.ts';
import { readingHelp } from './readingHelp.ts';
import { setShownStep, useShownStep } from './shownStep.ts';
import { UpdatesTable } from './UpdatesTable.tsx';

interface RaceFigureProps {
  readonly racers: readonly Racer[];
  readonly steps: number;
  /** Optimizer and learning rate. */
  readonly method: string;
}

/**
 * The chart, what was done, the numbers of the step that is pointed at or walked to with the keys, else of the one that the table shows or the last, and on
 * demand all numbers.
 */
export const RaceFigure = memo(function RaceFigure({ racers, steps, method }: RaceFigureProps) {
  const { training: words, ui } = useToolWords();
  const [asked, setAsked] = useState<number | null>(null);
  const pointed = asked === null ? null : Math.min(asked, steps);
  const shown = Math.min(useShownStep(), steps);
  const marked = pointed ?? (shown > 0 ? shown : null);
  const reading = readingOf(racers, marked ?? steps, words, ui.marks.colon);
  return (
    <figure className="draws-figure training-figure">
      <div className="training-picture">
        <figcaption>
          <b>
            <Help text={readingHelp(racers, words).map(text => <p key={text}>{text}</p>)}>{words.figure}</Help>
          </b>
          <span className="note">{method}</span>
          <RaceLegend racers={racers} />
          <span className="training-reading">
            <Lettered text={reading} />
          </span>
        </figcaption>
        <div
          className="training-walk"
          role="slider"
          tabIndex={0}
          aria-label={words.step}
          aria-valuemin={0}
          aria-valuemax={steps}
          aria-valuenow={marked ?? steps}
          aria-valuetext={reading}
          onFocus={event => event.currentTarget.matches(':focus-visible') && setAsked(marked ?? steps)}
          onBlur={() => setAsked(null)}
          onKeyDown={event => {
            if (event.key === 'Enter') return setShownStep(marked ?? steps);
            const next = stepAfter(event, marked ?? steps, steps);
            if (next === null) return;
            event.preventDefault();
            setAsked(next);
          }}
        >
          <RaceChart
            racers={racers}
            steps={steps}
            shown={shown}
            pointed={pointed}
            marked={marked}
            onPoint={setAsked}
            onChoose={setShownStep}
          />
        </div>
      </div>
      <details>
        <summary>{words.numbers}</summary>
        <RaceNumbers racers={racers} steps={steps} />
      </details>
      {racers.some(({ own }) => own?.updates?.first.length) && (
        <details>
          <summary>{words.updates.summary}</summary>
          <UpdatesTable racers={racers} />
        </details>
      )}
    </figure>
  );
});

function stepAfter({ key }: KeyboardEvent, step: number, steps: number): number | null {
  const page = Math.max(1, Math.round(steps / 10));
  const moves: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: page, PageDown: -page };
  if (key === 'Home') return 0;
  if (key === 'End') return steps;
  const move = moves[key];
  return move === undefined ? null : Math.max(0, Math.min(steps, step + move));
}
