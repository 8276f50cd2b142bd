import { memo } from 'react';
import { coordinate } from './coordinate.ts';
import { DepthLines, DepthNumbers } from './DepthAxis.tsx';
import { type DepthInput, type DepthMark, depthDrawing } from './depthDrawing.ts';
import type { DepthTicks } from './depthTicks.ts';
import { samePlot } from './samePlot.ts';

/** Of numbers that stay: one of 0 would not be drawn. */
const NUMBERS_WIDTH = 80;

/** Px of a digit of a number, and of the air beside it. */
const DIGIT = 6.6;
const AIR = 5;

interface DepthChartProps extends DepthInput {
  /** Where the numbers stand: on the left, and there they stay, where the chart scrolls sideways. */
  readonly axisSide?: 'left' | 'right';
  /** What its axis measures. */
  readonly axisName?: string;
  /** The column under the pointer. */
  readonly column?: number | undefined;
}

/** Numbers by layer on a log axis; see `depthDrawing`. */
export const DepthChart = memo(function DepthChart({ axisSide = 'right', axisName, column, ...input }: DepthChartProps) {
  const { xs, width, height } = input;
  const cursor = column === undefined ? undefined : xs[column];
  const { ticks, marks } = depthDrawing(input);
  const numbers = (x: number, textAnchor: 'start' | 'end') => (
    <>
      <DepthNumbers ticks={ticks} x={x} textAnchor={textAnchor} />
      {axisName && <AxisName ticks={ticks} x={x} textAnchor={textAnchor} name={axisName} />}
    </>
  );
  const chart = (
    <svg className="chart" width={width} height={height} aria-hidden="true">
      <DepthLines ticks={ticks} width={width} />
      {axisSide === 'right' && numbers(width, 'end')}
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
        {numbers(0, 'start')}
      </svg>
      {chart}
    </div>
  );
}, samePlot);

interface AxisNameProps {
  readonly ticks: DepthTicks;
  readonly x: number;
  readonly textAnchor: 'start' | 'end';
  readonly name: string;
}

/** In a line with the highest number of the axis, on its inner side. */
function AxisName({ ticks: { labels }, x, textAnchor, name }: AxisNameProps) {
  const [first, ...others] = labels;
  if (!first) return null;
  const { text, y } = others.reduce((top, label) => (label.y < top.y ? label : top), first);
  const beside = text.length * DIGIT + AIR;
  return (
    <text className="axis-name" x={textAnchor === 'end' ? x - beside : x + beside} y={coordinate(y)} textAnchor={textAnchor}>
      {name}
    </text>
  );
}

const classOf = ({ kind, network }: DepthMark) => (network ? `depth-${network} ${kind}` : kind);
