import { memo } from 'react';
import { drawMarks } from './drawMarks.tsx';
import { samePlot } from './samePlot.ts';
import { type StripInput, stripMarks } from './stripMarks.ts';

/** The cell of a narrow column; see `stripMarks`. */
export const StripPlot = memo(function StripPlot(input: StripInput) {
  return (
    <svg className="chart chart-strip" width={input.width} height={input.height} aria-hidden="true">
      {drawMarks(stripMarks(input))}
    </svg>
  );
}, samePlot);
