import type { TensorSummary } from '../engine/summary.ts';
import { type Bin, binAt } from './binAt.ts';
import { type Domain, valueScale } from './domain.ts';
import { plotRange } from './plotRange.ts';

export interface Reading {
  /** The value (in a log view the magnitude) at this place. */
  readonly value: number;
  /** The bin of each tensor that holds it, in the order given; null where a tensor has none there. */
  readonly bins: readonly (Bin | null)[];
}

/** What stands `px` from the left edge of a `HistogramPlot` of this width; null beside the view. */
export function valueAt(px: number, width: number, domain: Domain, summaries: readonly (TensorSummary | undefined)[]): Reading | null {
  const range = plotRange(width);
  if (!(px >= range[0] && px <= range[1])) return null;
  const value = valueScale(domain, range).invert(px);
  return { value, bins: summaries.map(summary => (summary ? binAt(summary, domain.kind, value) : null)) };
}
