import type { TensorSummary } from '../summary/summary.ts';
import { coordinate } from './coordinate.ts';
import { curveCut } from './curveCut.ts';
import { curvePath } from './curvePath.ts';
import { decadeDensity } from './decadeDensity.ts';
import { densityMax } from './densityMax.ts';
import { densitySteps } from './densitySteps.ts';
import { type Domain, domainSize } from './domain.ts';
import { level } from './level.ts';
import type { Mark, Network } from './mark.ts';
import { networkMarks } from './networkMarks.ts';
import { PLOT_FOOT, PLOT_HEAD, plotRange } from './plotRange.ts';
import { sharedDensityMax } from './sharedDensityMax.ts';
import { type ValueScale, valueScale } from './valueScale.ts';

export interface HistogramInput {
  readonly a?: TensorSummary | undefined;
  readonly b?: TensorSummary | undefined;
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  /** Densities over x that theory predicts; keep their identity as long as they are the same. */
  readonly theoryA?: ((value: number) => number) | undefined;
  readonly theoryB?: ((value: number) => number) | undefined;
}

/** From the top of a plot of this height down to its base line, less `PLOT_HEAD`, where the drawing's y = 0 stands. */
export const plotBase = (height: number): number => height - PLOT_FOOT - PLOT_HEAD;

/**
 * The cell of a wide column: A filled, B outlined, theory dashed, a triangle under each mean, in the order of drawing. y = 0 is `PLOT_HEAD` below the
 * top, the base line at `plotBase(height)`.
 */
export function histogramMarks({ a, b, domain, width, height, theoryA, theoryB }: HistogramInput): Mark[] {
  const x = valueScale(domain, plotRange(width));
  const base = plotBase(height);
  const tensors: [Network, TensorSummary | undefined][] = [
    ['a', a],
    ['b', b],
  ];
  const drawn = tensors.flatMap(([network, summary]) =>
    summary ? [{ network, summary, steps: level(densitySteps(summary, domain.kind), x) }] : [],
  );
  const yMax = sharedDensityMax(
    drawn.map(({ steps }) => densityMax(steps)),
    1 / domainSize(domain),
  );
  const theory = (network: Network, density: HistogramInput['theoryA']): Mark[] => {
    if (!density) return [];
    const shown = domain.kind === 'log' ? decadeDensity(density) : density;
    const cut = curveCut(shown, x, yMax);
    return [
      { kind: 'chart-theory', network, d: curvePath(shown, x, base, yMax) },
      ...(cut ? [{ kind: 'theory-cut', network: null, d: cut } as const] : []),
    ];
  };
  const zeroInside = domain.kind === 'linear' && domain.low < 0 && domain.high > 0;
  return [
    ...(zeroInside ? [{ kind: 'chart-zero', network: null, d: `M${coordinate(x(0))} 0V${base}` } as const] : []),
    ...drawn.flatMap(tensor => networkMarks({ ...tensor, domain, x, width, height: base, yMax })),
    { kind: 'chart-base', network: null, d: `M0 ${base}H${coordinate(width)}` },
    ...theory('a', theoryA),
    ...theory('b', theoryB),
    ...drawn.flatMap(({ network, summary }) => mean(network, summary.mean, domain, x, base)),
  ];
}

function mean(network: Network, value: number, domain: Domain, x: ValueScale, base: number): Mark[] {
  const inView = domain.kind === 'linear' && value >= domain.low && value <= domain.high;
  return inView ? [{ kind: 'chart-mean', network, d: `M${coordinate(x(value))} ${base + 0.5}l3 4.5h-6Z` }] : [];
}
