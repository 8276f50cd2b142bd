import { ticks } from 'd3';
import { memo } from 'react';
import { useToolWords } from '../../hooks.ts';

/** From number to number, and the room of the name at the right end, in px. */
const LABEL_ROOM = 64;
const NAME_ROOM = 48;

interface StepAxisProps {
  readonly steps: number;
  /** Where each step stands. */
  readonly xs: readonly number[];
  /** The baseline. */
  readonly y: number;
  readonly width: number;
}

/** Round numbers of steps, and the word. */
export const StepAxis = memo(function StepAxis({ steps, xs, y, width }: StepAxisProps) {
  const { step: name } = useToolWords().training;
  return (
    <>
      {ticks(0, steps, Math.max(1, Math.min(steps, width / LABEL_ROOM)))
        .filter(step => xs[step]! <= width - NAME_ROOM)
        .map(step => (
          <text key={step} className="chart-label" x={xs[step]} y={y} textAnchor={step === 0 ? 'start' : 'middle'}>
            {step}
          </text>
        ))}
      <text className="chart-label" x={width} y={y} textAnchor="end">
        {name}
      </text>
    </>
  );
});
