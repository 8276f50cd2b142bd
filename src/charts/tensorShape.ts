import type { TensorSummary } from '../summary/summary.ts';

/** The kinds of tensor that have a drawing of their own. */
type TensorShape = 'nothing' | 'noneFinite' | 'zeros' | 'constant' | 'spread';

type Counted = Pick<TensorSummary, 'count' | 'nanCount' | 'infinityCount' | 'zeroCount' | 'min' | 'max'>;

export function tensorShape(summary: Counted): TensorShape {
  const finiteCount = summary.count - summary.nanCount - summary.infinityCount;
  if (summary.count === 0) return 'nothing';
  if (finiteCount === 0) return 'noneFinite';
  if (summary.zeroCount === finiteCount) return 'zeros';
  return summary.min === summary.max ? 'constant' : 'spread';
}

/** The share of values that are NaN or infinite; 0 of nothing. */
export function nonFiniteShare(summary: Counted): number {
  return summary.count === 0 ? 0 : (summary.nanCount + summary.infinityCount) / summary.count;
}
