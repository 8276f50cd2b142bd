import type { Guide } from './guide.ts';

/** A value that lies this many decades outside its guide, a factor of about 3, is as warm as can be. */
const HOTTEST = 0.5;

/**
 * How far a value lies outside its guide, from 0 (inside, or nothing is known) to 1: in decades, since gains and shares multiply; a guide with an end
 * below 0 is of a logarithm and counts them already. Beside an end of 0 anything is as far as can be.
 */
export function heatOf(value: number, guide: Guide | null): number {
  if (!guide || Number.isNaN(value)) return 0;
  const { low, high } = guide;
  if (value >= low && value <= high) return 0;
  const end = value < low ? low : high;
  const decades = low < 0 ? Math.abs(value - end) : Math.abs(Math.log10(value / end));
  return Math.min(1, decades / HOTTEST);
}
