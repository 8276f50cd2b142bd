import { memo } from 'react';
import { coordinate } from './coordinate.ts';
import { type Domain, valueScale } from './domain.ts';
import { formatTick } from './formatTick.ts';
import { plotRange } from './plotRange.ts';
import { samePlot } from './samePlot.ts';
import { valueTicks } from './valueTicks.ts';

export const AXIS_HEIGHT = 16;

export interface AxisBottomProps {
  readonly domain: Domain;
  readonly width: number;
}

/** A few ticks and numbers under a `HistogramPlot` of the same width and domain. */
export const AxisBottom = memo(function AxisBottom({ domain, width }: AxisBottomProps) {
  const range = plotRange(width);
  const x = valueScale(domain, range);
  const ticks = valueTicks(domain, range[1] - range[0]);
  return (
    <svg className="chart" width={width} height={AXIS_HEIGHT} aria-hidden="true">
      <path className="chart-tick" d={ticks.map(t => `M${coordinate(x(t))} 0v3`).join('')} />
      {ticks.map(t => (
        <text key={t} className="chart-label" x={coordinate(x(t))} y={13} textAnchor="middle">
          {formatTick(t)}
        </text>
      ))}
    </svg>
  );
}, samePlot);
