import { memo } from 'react';
import { DepthLines, DepthNumbers } from './DepthAxis.tsx';
import { depthLine } from './depthLine.ts';
import { depthMarks } from './depthMarks.ts';
import { depthPoints } from './depthPoints.ts';
import { depthTicks } from './depthTicks.ts';
import type { Domain } from './domain.ts';
import { samePlot } from './samePlot.ts';
import { type ValueScale, valueScale } from './valueScale.ts';

/** Room for the marks of zeros at the bottom and of infinities at the top. */
const DEPTH_INSET = 10;
/** Of numbers that stay: one of 0 would not be drawn. */
const NUMBERS_WIDTH = 40;

export interface DepthSeries {
  readonly id: string;
  readonly role: 'a' | 'b' | 'theory';
  readonly line: 'solid' | 'dotted';
  /** One for each column; undefined where the column has no such quantity. */
  readonly values: readonly (number | undefined)[];
}

interface DepthChartProps {
  readonly series: readonly DepthSeries[];
  /** The centres of the columns, in px. */
  readonly xs: readonly number[];
  /** From `logDomain`. */
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  /** Where the numbers stand: on the left, and there they stay, where the chart scrolls sideways. */
  readonly axisSide?: 'left' | 'right';
  /** The column under the pointer. */
  readonly column?: number | undefined;
}

/** Numbers by layer on a log axis: A filled points, B open points, theory dashed; 0 on the floor, ∞ and NaN at the ceiling. */
export const DepthChart = memo(function DepthChart({ series, xs, domain, width, height, axisSide = 'right', column }: DepthChartProps) {
  const y = valueScale(domain, [height - DEPTH_INSET - 4, DEPTH_INSET + 4]);
  const pointed = ['b', 'a'].flatMap(role => series.filter(s => s.role === role));
  const spacing = xs.length > 1 ? Math.abs(xs[1]! - xs[0]!) : width;
  const radius = Math.min(Math.max(spacing / 11, 0.9), 2.6);
  const cursor = column === undefined ? undefined : xs[column];
  const ticks = depthTicks({ domain, y, height, values: pointed.flatMap(s => s.values) });
  const chart = (
    <svg className="chart" width={width} height={height} aria-hidden="true">
      <DepthLines ticks={ticks} width={width} />
      {axisSide === 'right' && <DepthNumbers ticks={ticks} x={width} textAnchor="end" />}
      {cursor !== undefined && <path className="chart-cursor" d={`M${cursor} 0V${height}`} />}
      {series.map(s => (
        <path key={s.id} className={lineClass(s)} d={depthLine(xs, s.values, y)} />
      ))}
      {pointed.map(s => (
        <DepthPoints key={s.id} series={s} xs={xs} y={y} height={height} radius={radius} />
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

function lineClass({ role, line }: DepthSeries): string {
  return role === 'theory' ? 'chart-theory' : `depth-${role} depth-line depth-${line}`;
}

interface DepthPointsProps {
  readonly series: DepthSeries;
  readonly xs: readonly number[];
  readonly y: ValueScale;
  readonly height: number;
  readonly radius: number;
}

/** B's open points are a little larger than A's, which lie on top: where the two agree, a dot in a ring. */
function DepthPoints({ series: { role, values }, xs, y, height, radius }: DepthPointsProps) {
  const marks = depthMarks(xs, values, height - DEPTH_INSET / 2, DEPTH_INSET / 2);
  const points = depthPoints(xs, values, y, role === 'b' ? radius * 1.3 : radius);
  return (
    <g className={`depth-${role}`}>
      <path className="depth-points" d={points + marks.zeros + marks.infinities} />
      <path className="depth-cross" d={marks.nans} />
    </g>
  );
}
