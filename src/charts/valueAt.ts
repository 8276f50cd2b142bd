import type { TensorSummary } from '../summary/summary.ts';
import { type Bin, binAt } from './binAt.ts';
import type { Domain } from './domain.ts';
import { valueScale } from './valueScale.ts';

interface Reading {
  /** The value (in a log view the magnitude) at this place. */
  readonly value: number;
  /** The bin of each tensor that holds it, in the order given; null where a tensor has none there. */
  readonly bins: readonly (Bin | null)[];
}

/** What stands at `px` in a view of this range (`plotRange(width)` or `stripRange(height)`); null beside the view. */
export function valueAt(
  px: number,
  range: readonly [number, number],
  domain: Domain,
  summaries: readonly (TensorSummary | undefined)[],
): Reading | null {
  if (!(px >= Math.min(...range) && px <= Math.max(...range))) return null;
  const value = valueScale(domain, range).invert(px);
  return { value, bins: summaries.map(summary => (summary ? binAt(summary, domain.kind, value) : null)) };
}
