import { memo } from 'react';
import type { TensorSummary } from '../engine/summary.ts';
import { coordinate } from './coordinate.ts';
import { curvePath } from './curvePath.ts';
import { decadeDensity } from './decadeDensity.ts';
import { densityMax } from './densityMax.ts';
import { densitySteps } from './densitySteps.ts';
import { type Domain, domainSize } from './domain.ts';
import { level } from './level.ts';
import { type Network, NetworkMark } from './NetworkMark.tsx';
import { PLOT_FOOT, PLOT_HEAD, plotRange } from './plotRange.ts';
import { samePlot } from './samePlot.ts';
import { sharedDensityMax } from './sharedDensityMax.ts';
import { valueScale } from './valueScale.ts';

export interface HistogramPlotProps {
  readonly a?: TensorSummary | undefined;
  readonly b?: TensorSummary | undefined;
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  /** Densities over x that theory predicts; keep their identity as long as they are the same. */
  readonly theoryA?: ((value: number) => number) | undefined;
  readonly theoryB?: ((value: number) => number) | undefined;
  /** Where the pointer stands, in px from the plot's left edge. */
  readonly cursor?: number | undefined;
}

/** The cell of a wide column: A filled, B outlined, theory dashed, a triangle under each mean. Only draws; its words stand beside it. */
export const HistogramPlot = memo(function HistogramPlot({ a, b, domain, width, height, theoryA, theoryB, cursor }: HistogramPlotProps) {
  const x = valueScale(domain, plotRange(width));
  const base = height - PLOT_FOOT - PLOT_HEAD;
  const drawn = ([['a', a] as const, ['b', b] as const] satisfies [Network, unknown][]).flatMap(([network, summary]) =>
    summary ? [{ network, summary, steps: level(densitySteps(summary, domain.kind), x) }] : [],
  );
  const yMax = sharedDensityMax(
    drawn.map(({ steps }) => densityMax(steps)),
    1 / domainSize(domain),
  );
  const curve = (density: (value: number) => number) => curvePath(domain.kind === 'log' ? decadeDensity(density) : density, x, base, yMax);
  const zeroInside = domain.kind === 'linear' && domain.low < 0 && domain.high > 0;
  return (
    <svg className="chart" width={width} height={height} aria-hidden="true">
      <g transform={`translate(0 ${PLOT_HEAD})`}>
        {zeroInside && <path className="chart-zero" d={`M${coordinate(x(0))} 0V${base}`} />}
        {drawn.map(mark => (
          <NetworkMark key={mark.network} {...mark} domain={domain} x={x} width={width} height={base} yMax={yMax} />
        ))}
        <path className="chart-base" d={`M0 ${base}H${width}`} />
        {theoryA && <path className="chart-theory" d={curve(theoryA)} />}
        {theoryB && <path className="chart-theory" d={curve(theoryB)} />}
        {drawn.map(({ network, summary }) => {
          const { mean } = summary;
          const inView = domain.kind === 'linear' && mean >= domain.low && mean <= domain.high;
          return (
            inView && <path key={network} className={`chart-mean mark-${network}`} d={`M${coordinate(x(mean))} ${base + 0.5}l3 4.5h-6Z`} />
          );
        })}
        {cursor !== undefined && <path className="chart-cursor" d={`M${coordinate(cursor)} 0V${base}`} />}
      </g>
    </svg>
  );
}, samePlot);
