import { formatTick } from './formatTick.ts';

/** One of an axis's ticks, written as all of them are: 0.001 beside 0.01, or 1e-2 beside 1e-4, and 1 as itself. */
export function formatAlike(x: number, ticks: readonly number[]): string {
  if (ticks.every(tick => tick >= 1e-3 && tick < 1e4)) return String(Number(x.toPrecision(4)));
  return x >= 1 && x < 10 ? formatTick(x) : Number(x.toPrecision(4)).toExponential().replace('+', '');
}
