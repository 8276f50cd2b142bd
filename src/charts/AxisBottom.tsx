import { memo } from 'react';
import { AXIS_HEIGHT, bottomAxis } from './bottomAxis.ts';
import { coordinate } from './coordinate.ts';
import type { Domain } from './domain.ts';
import { samePlot } from './samePlot.ts';

interface AxisBottomProps {
  readonly domain: Domain;
  readonly width: number;
}

/** A few ticks and numbers, to stand directly under a `HistogramPlot` of the same width and domain. */
export const AxisBottom = memo(function AxisBottom({ domain, width }: AxisBottomProps) {
  const { ticks, labels } = bottomAxis(domain, width);
  return (
    <svg className="chart" width={width} height={AXIS_HEIGHT} aria-hidden="true">
      <path className="chart-tick" d={ticks} />
      {labels.map(label => (
        <text key={label.text} className="chart-label" x={coordinate(label.x)} y={AXIS_HEIGHT - 3} textAnchor="middle">
          {label.text}
        </text>
      ))}
    </svg>
  );
}, samePlot);
