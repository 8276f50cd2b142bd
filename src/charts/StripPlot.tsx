import { memo } from 'react';
import type { TensorSummary } from '../engine/summary.ts';
import { coarsen } from './coarsen.ts';
import { densitySteps } from './densitySteps.ts';
import type { Domain } from './domain.ts';
import type { Network } from './NetworkMark.tsx';
import { STRIP_INSET, stripRange } from './plotRange.ts';
import { samePlot } from './samePlot.ts';
import { stripMark } from './stripMark.tsx';
import { valueScale } from './valueScale.ts';

const BINS = 24;

interface StripPlotProps {
  readonly a?: TensorSummary | undefined;
  readonly b?: TensorSummary | undefined;
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
}

/** The cell of a narrow column: the histogram on end, mirrored, so that a row of them reads as a river through depth. */
export const StripPlot = memo(function StripPlot({ a, b, domain, width, height }: StripPlotProps) {
  const y = valueScale(domain, stripRange(height));
  const drawn = ([['a', a] as const, ['b', b] as const] satisfies [Network, unknown][]).flatMap(([network, summary]) =>
    summary ? [{ network, summary, steps: coarsen(densitySteps(summary, domain.kind), BINS) }] : [],
  );
  const zero = domain.kind === 'linear' && domain.low <= 0 && domain.high >= 0 ? y(0) : height - STRIP_INSET;
  return (
    <svg className="chart chart-strip" width={width} height={height} aria-hidden="true">
      <path className="chart-zero" d={`M0 ${zero}H${width}`} />
      {drawn.map(mark => stripMark({ ...mark, domain, y, width, height }))}
    </svg>
  );
}, samePlot);
