import { memo } from 'react';
import { coordinate } from './coordinate.ts';
import { drawMarks } from './drawMarks.tsx';
import { type HistogramInput, histogramMarks, plotBase } from './histogramMarks.ts';
import { PLOT_HEAD } from './plotRange.ts';
import { samePlot } from './samePlot.ts';

export interface HistogramPlotProps extends HistogramInput {
  /** Where the pointer stands, in px from the plot's left edge. */
  readonly cursor?: number | undefined;
}

/** The cell of a wide column; see `histogramMarks`. Only draws; its words stand beside it. */
export const HistogramPlot = memo(function HistogramPlot({ cursor, ...input }: HistogramPlotProps) {
  return (
    <svg className="chart" width={input.width} height={input.height} aria-hidden="true">
      <g transform={`translate(0 ${PLOT_HEAD})`}>
        {drawMarks(histogramMarks(input))}
        {cursor !== undefined && <path className="chart-cursor" d={`M${coordinate(cursor)} 0V${plotBase(input.height)}`} />}
      </g>
    </svg>
  );
}, samePlot);
