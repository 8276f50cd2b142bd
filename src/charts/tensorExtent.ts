import type { TensorSummary } from '../summary/summary.ts';

/** The share of a tensor's outermost values that a view may leave out, so that a few of them do not set its scale. */
const TAIL = 1e-3;

export type TensorExtended = Pick<TensorSummary, 'min' | 'max' | 'zeroCount' | 'histogram'>;

/** The magnitude that all but the outermost 0.1 % of the finite non-zero values stay below; to the bin. NaN of a tensor without finite values. */
export function tensorExtent({ min, max, zeroCount, histogram }: TensorExtended): number {
  const { low, high, counts, below, above } = histogram;
  const whole = Math.max(Math.abs(min), Math.abs(max));
  const width = (high - low) / counts.length;
  const total = counts.reduce((sum, n) => sum + n, below + above) - zeroCount;
  let spare = TAIL * total - below - above;
  if (!(width > 0) || spare < 0) return whole;
  let first = 0;
  let last = counts.length;
  for (;;) {
    const left = Math.abs(low + first * width);
    const right = Math.abs(low + last * width);
    const outermost = left > right ? first : last - 1;
    spare -= counts[outermost]!;
    if (spare < 0 || last - first <= 1) return Math.max(left, right);
    if (left > right) first++;
    else last--;
  }
}
