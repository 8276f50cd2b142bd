import type { Film } from './useFilm.ts';
import type { MapView } from './views.ts';

/** By layer (from 1) and frame; undefined where a layer has no such number, or a frame has not come yet. */
export type Grid = readonly (readonly (number | undefined)[])[];

export const gridOf = ({ config, frames, steps }: Film, { value }: MapView): Grid =>
  config.widths
    .slice(1)
    .map((_, i) => steps.map((_, frame) => frames[frame] && value(frames[frame].result.layers[i]!, frames[frame].updates?.[i])));

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** From the smallest to the largest number on the log scale, of all grids; of shares from 0. null where there is none above 0. */
export function rangeOf(grids: readonly Grid[], { isLog }: MapView): Range | null {
  const values = grids.flat(2).filter((value): value is number => value !== undefined && value > 0 && Number.isFinite(value));
  if (values.length === 0) return null;
  const range = values.reduce(({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }), {
    low: values[0]!,
    high: values[0]!,
  });
  return isLog ? range : { low: 0, high: range.high };
}

/** How dark a number is drawn, from 0 to 1; null where it is not finite, which has a mark of its own. */
export function darkness(value: number, { low, high }: Range, { isLog }: MapView): number | null {
  if (!Number.isFinite(value)) return null;
  if (!isLog) return value / high;
  if (value <= 0) return 0;
  return low === high ? 1 : 0.06 + 0.94 * (Math.log(value / low) / Math.log(high / low));
}
