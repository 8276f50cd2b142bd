import type { TensorSummary } from '../summary/summary.ts';
import { coarsen } from './coarsen.ts';
import { coordinate } from './coordinate.ts';
import { densityMax } from './densityMax.ts';
import { densitySteps } from './densitySteps.ts';
import type { Domain } from './domain.ts';
import { hatchedMarks } from './hatchedMarks.ts';
import type { Mark, Network } from './mark.ts';
import { nonFiniteStripBox } from './nonFiniteBox.ts';
import { outsideShares } from './outsideShares.ts';
import { STRIP_INSET, stripRange } from './plotRange.ts';
import { stripArea } from './stripArea.ts';
import { stripOverflow } from './stripOverflow.ts';
import { nonFiniteShare, tensorShape } from './tensorShape.ts';
import type { ValueScale } from './valueScale.ts';
import { valueScale } from './valueScale.ts';

const BINS = 24;

export interface StripInput {
  readonly a?: TensorSummary | undefined;
  readonly b?: TensorSummary | undefined;
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
}

/** The cell of a narrow column: the histogram on end, mirrored, so that a row of them reads as a river through depth. In the order of drawing. */
export function stripMarks({ a, b, domain, width, height }: StripInput): Mark[] {
  const y = valueScale(domain, stripRange(height));
  const zero = domain.kind === 'linear' && domain.low <= 0 && domain.high >= 0 ? y(0) : height - STRIP_INSET;
  const common = { domain, y, width, height };
  return [
    { kind: 'chart-zero', network: null, d: `M0 ${coordinate(zero)}H${coordinate(width)}` },
    ...(a ? networkStrip({ ...common, network: 'a', summary: a }) : []),
    ...(b ? networkStrip({ ...common, network: 'b', summary: b }) : []),
  ];
}

interface NetworkStrip {
  readonly network: Network;
  readonly summary: TensorSummary;
  readonly domain: Domain;
  readonly y: ValueScale;
  readonly width: number;
  readonly height: number;
}

/** Its highest density fills the width. What is not finite hangs from the top, hatched, as long as its share. */
function networkStrip(strip: NetworkStrip): Mark[] {
  const { network, summary, width, height } = strip;
  const shape = tensorShape(summary);
  if (shape === 'nothing') return [];
  const share = nonFiniteShare(summary);
  return [
    ...(shape === 'spread' ? spread(strip) : []),
    ...(shape === 'zeros' || shape === 'constant' ? [pointMass(strip)] : []),
    ...(share > 0 ? hatchedMarks(network, nonFiniteStripBox(share, width, height), 4) : []),
  ];
}

function spread({ network, summary, domain, y, width }: NetworkStrip): Mark[] {
  const [bottom, top] = y.range();
  const steps = coarsen(densitySteps(summary, domain.kind), BINS);
  const { below, above } = outsideShares(summary, steps, domain);
  const overflow = stripOverflow(below, bottom, 1, width) + stripOverflow(above, top, -1, width);
  return [
    { kind: 'mark-histogram', network, d: stripArea(steps, y, width, densityMax(steps)) },
    ...(overflow ? [{ kind: 'mark-overflow', network, d: overflow } as const] : []),
  ];
}

/** A constant is a bar across the strip; all zeros the same, thin, so that a dead layer is a thread. */
function pointMass({ network, summary, domain, y, width }: NetworkStrip): Mark {
  const [bottom, top] = y.range();
  const value = domain.kind === 'log' ? Math.abs(summary.min) : summary.min;
  if (value !== 0 && value < domain.low) return { kind: 'mark-overflow', network, d: stripOverflow(1, bottom, 1, width) };
  if (value > domain.high) return { kind: 'mark-overflow', network, d: stripOverflow(1, top, -1, width) };
  const place = value === 0 && domain.kind === 'log' ? bottom : y(value);
  return { kind: value === 0 ? 'mark-thread' : 'mark-bar', network, d: `M0 ${coordinate(place)}H${coordinate(width)}` };
}
