import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3';
import type { Domain } from './domain.ts';

/** Values to px; its range is the edges of the view. Shared: not to be changed. */
export type ValueScale = ScaleContinuousNumeric<number, number>;

const MOST = 64;
const made = new Map<string, ValueScale>();

/** The scale of a view. The cells of a row share one: its first use costs more than the path that is drawn with it. */
export function valueScale({ kind, low, high }: Domain, range: readonly [number, number]): ValueScale {
  const key = `${kind} ${low} ${high} ${range[0]} ${range[1]}`;
  const known = made.get(key);
  if (known) return known;
  const scale = (kind === 'log' ? scaleLog() : scaleLinear()).domain([low, high]).range(range);
  if (made.size >= MOST) made.clear();
  made.set(key, scale);
  return scale;
}
