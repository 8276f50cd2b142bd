import { memo } from 'react';
import { DepthAxis } from './DepthAxis.tsx';
import { depthLine } from './depthLine.ts';
import { depthMarks } from './depthMarks.ts';
import { depthPoints } from './depthPoints.ts';
import { type Domain, type ValueScale, valueScale } from './domain.ts';
import { samePlot } from './samePlot.ts';

/** Room for the marks of zeros at the bottom and of infinities at the top. */
export const DEPTH_INSET = 10;

export interface DepthSeries {
  readonly id: string;
  readonly role: 'a' | 'b' | 'theory';
  readonly line: 'solid' | 'dotted';
  /** One for each column; undefined where the column has no such quantity. */
  readonly values: readonly (number | undefined)[];
}

export interface DepthChartProps {
  readonly series: readonly DepthSeries[];
  /** The centres of the columns, in px. */
  readonly xs: readonly number[];
  /** From `logDomain`. */
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  /** The column under the pointer. */
  readonly column?: number | undefined;
}

/** Numbers by layer on a log axis: A filled points, B open points, theory dashed; 0 on the floor, ∞ and NaN at the ceiling. */
export const DepthChart = memo(function DepthChart({ series, xs, domain, width, height, column }: DepthChartProps) {
  const y = valueScale(domain, [height - 2 * DEPTH_INSET, 2 * DEPTH_INSET]);
  const values = series.filter(s => s.role !== 'theory').flatMap(s => s.values);
  const spacing = xs.length > 1 ? Math.abs(xs[1]! - xs[0]!) : width;
  const cursor = column === undefined ? undefined : xs[column];
  return (
    <svg className="chart" width={width} height={height} aria-hidden="true">
      <DepthAxis domain={domain} y={y} width={width} height={height} values={values} />
      {cursor !== undefined && <path className="chart-cursor" d={`M${cursor} 0V${height}`} />}
      {series.map(s => (
        <DepthMark key={s.id} series={s} xs={xs} y={y} height={height} radius={spacing < 12 ? 1.2 : spacing < 30 ? 2 : 2.8} />
      ))}
    </svg>
  );
}, samePlot);

interface DepthMarkProps {
  readonly series: DepthSeries;
  readonly xs: readonly number[];
  readonly y: ValueScale;
  readonly height: number;
  readonly radius: number;
}

function DepthMark({ series: { role, line, values }, xs, y, height, radius }: DepthMarkProps) {
  if (role === 'theory') return <path className="chart-theory" d={depthLine(xs, values, y)} />;
  const marks = depthMarks(xs, values, height - DEPTH_INSET / 2, DEPTH_INSET / 2);
  return (
    <g className={`depth-${role}`}>
      <path className={`depth-line depth-${line}`} d={depthLine(xs, values, y)} />
      <path className="depth-points" d={depthPoints(xs, values, y, role === 'b' ? radius + 0.6 : radius)} />
      <path className="depth-points" d={marks.zeros + marks.infinities} />
      <path className="depth-cross" d={marks.nans} />
    </g>
  );
}
