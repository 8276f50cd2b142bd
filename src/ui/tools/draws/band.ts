import { quantile, rising } from './quantile.ts';

/** Over draws. */
export interface Band {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export const LOW = 0.05;
export const HIGH = 0.95;

/** Median and 5–95 % band; undefined over nothing. */
export function band(values: readonly number[]): Band | undefined {
  if (values.length === 0) return undefined;
  const sorted = rising(values);
  return { low: quantile(sorted, LOW), median: quantile(sorted, 0.5), high: quantile(sorted, HIGH) };
}
