import { memo } from 'react';
import { DepthLines, DepthNumbers } from './DepthAxis.tsx';
import { type DepthInput, type DepthMark, depthDrawing } from './depthDrawing.ts';
import { samePlot } from './samePlot.ts';

/** Of numbers that stay: one of 0 would not be drawn. */
const NUMBERS_WIDTH = 40;

interface DepthChartProps extends DepthInput {
  /** Where the numbers stand: on the left, and there they stay, where the chart scrolls sideways. */
  readonly axisSide?: 'left' | 'right';
  /** The column under the pointer. */
  readonly column?: number | undefined;
}

/** Numbers by layer on a log axis; see `depthDrawing`. */
export const DepthChart = memo(function DepthChart({ axisSide = 'right', column, ...input }: DepthChartProps) {
  const { xs, width, height } = input;
  const cursor = column === undefined ? undefined : xs[column];
  const { ticks, marks } = depthDrawing(input);
  const chart = (
    <svg className="chart" width={width} height={height} aria-hidden="true">
      <DepthLines ticks={ticks} width={width} />
      {axisSide === 'right' && <DepthNumbers ticks={ticks} x={width} textAnchor="end" />}
      {cursor !== undefined && <path className="chart-cursor" d={`M${cursor} 0V${height}`} />}
      {marks.map(mark => (
        <path key={`${mark.kind} ${mark.id}`} className={classOf(mark)} d={mark.d} />
      ))}
    </svg>
  );
  if (axisSide === 'right') return chart;
  return (
    <div className="depth-scrolled">
      <svg className="chart depth-numbers" width={NUMBERS_WIDTH} height={height} aria-hidden="true">
        <DepthNumbers ticks={ticks} x={0} textAnchor="start" />
      </svg>
      {chart}
    </div>
  );
}, samePlot);

const classOf = ({ kind, network }: DepthMark) => (network ? `depth-${network} ${kind}` : kind);
