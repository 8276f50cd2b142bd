import type { TensorSummary } from '../summary/summary.ts';
import type { Domain } from './domain.ts';
import type { Steps } from './steps.ts';

/** The shares of a tensor that lie below and above the view; a bin on the edge is split evenly. */
export interface OutsideShares {
  readonly below: number;
  readonly above: number;
}

/** Of a spread tensor, drawn as `steps`. In a log view, zeros are not below but nowhere. */
export function outsideShares(summary: Pick<TensorSummary, 'count' | 'histogram'>, steps: Steps, domain: Domain): OutsideShares {
  const log = domain.kind === 'log';
  let below = log ? 0 : summary.histogram.below / summary.count;
  let above = log ? 0 : summary.histogram.above / summary.count;
  steps.densities.forEach((density, i) => {
    const low = steps.edges[i]!;
    const high = steps.edges[i + 1]!;
    if (density === 0 || (low >= domain.low && high <= domain.high)) return;
    const share = density * (log ? Math.log10(high / low) : high - low);
    below += share * part(low, high, Number.NEGATIVE_INFINITY, domain.low);
    above += share * part(low, high, domain.high, Number.POSITIVE_INFINITY);
  });
  return { below, above };
}

/** The part of [low, high] that lies in [from, to]. */
function part(low: number, high: number, from: number, to: number): number {
  return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (high - low);
}
