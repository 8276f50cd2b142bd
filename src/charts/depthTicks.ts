import { isOnLogAxis } from './depthLine.ts';
import type { Domain } from './domain.ts';
import { formatAlike } from './formatAlike.ts';
import { logTicks } from './logTicks.ts';
import type { ValueScale } from './valueScale.ts';

/** From number to number, in px. */
const ROOM = 13;

export interface DepthTicksInput {
  readonly domain: Domain;
  readonly y: ValueScale;
  readonly height: number;
  readonly values: readonly (number | undefined)[];
}

export interface DepthTicks {
  /** Where the hairlines stand. */
  readonly lines: readonly number[];
  /** The numbers, with their baselines: of those hairlines that leave room; 0, ∞ and NaN are named if there are such values. */
  readonly labels: readonly { readonly text: string; readonly y: number }[];
}

/** The ticks of a log axis, if any value needs them. */
export function depthTicks({ domain, y, height, values }: DepthTicksInput): DepthTicks {
  const [bottom, top] = y.range();
  const ticks = values.some(v => v !== undefined && isOnLogAxis(v)) ? logTicks(domain, bottom - top, ROOM) : [];
  const ceiling = [values.includes(Number.POSITIVE_INFINITY) && '∞', values.some(Number.isNaN) && 'NaN'].filter(Boolean).join(' ');
  const floor = values.includes(0) ? '0' : '';
  const lowest = floor ? height - 13 : height;
  const highest = ceiling ? 22 : 0;
  const labels = [
    ...ticks.filter(t => y(t) <= lowest && y(t) >= highest).map(t => ({ text: formatAlike(t, ticks), y: y(t) - 3 })),
    { text: floor, y: height - 2 },
    { text: ceiling, y: 9 },
  ];
  return { lines: ticks.map(t => y(t)), labels: labels.filter(({ text }) => text) };
}
