import { memo } from 'react';
import { axisLabels } from './axisLabels.ts';
import { coordinate } from './coordinate.ts';
import type { Domain } from './domain.ts';
import { PLOT_FOOT, plotRange } from './plotRange.ts';
import { samePlot } from './samePlot.ts';
import { valueScale } from './valueScale.ts';
import { valueTicks } from './valueTicks.ts';

export const AXIS_HEIGHT = 12;

interface AxisBottomProps {
  readonly domain: Domain;
  readonly width: number;
}

/** A few ticks and numbers, to stand directly under a `HistogramPlot` of the same width and domain; the ticks reach up to its base line. */
export const AxisBottom = memo(function AxisBottom({ domain, width }: AxisBottomProps) {
  const range = plotRange(width);
  const x = valueScale(domain, range);
  const ticks = valueTicks(domain, range[1] - range[0]);
  const places = ticks.map(t => x(t));
  return (
    <svg className="chart" width={width} height={AXIS_HEIGHT} aria-hidden="true">
      <path className="chart-tick" d={places.map(px => `M${coordinate(px)} ${-PLOT_FOOT}v3`).join('')} />
      {axisLabels(ticks, places, width).map(label => (
        <text key={label.text} className="chart-label" x={coordinate(label.x)} y={9} textAnchor="middle">
          {label.text}
        </text>
      ))}
    </svg>
  );
}, samePlot);
