import { isOnLogAxis } from '../../../charts/depthLine.ts';
import { type DepthTicks, depthTicks } from '../../../charts/depthTicks.ts';
import type { Domain } from '../../../charts/domain.ts';
import { formatTick } from '../../../charts/formatTick.ts';
import { logDomain, valueScale } from '../../../charts/index.ts';
import { logTicks } from '../../../charts/logTicks.ts';
import type { ValueScale } from '../../../charts/valueScale.ts';

/** So far above the highest start or end of what stays in reach the axis ends; and so far above its start a network that explodes ends at least. */
const REACH = 100;

/** Of medians by step. The highest loss that the axis shows, in view of where those that do not explode start and end; of all starts where all explode. */
export function ceilingOf(tracks: readonly (readonly number[])[]): number {
  const ends = tracks.filter(track => track.length > 0).map(track => ({ start: track[0]!, end: track.at(-1)! }));
  const inReach = ends.filter(({ start, end }) => end <= REACH * start);
  const highs = inReach.length > 0 ? inReach.flatMap(({ start, end }) => [start, end]) : ends.map(({ start }) => start);
  const finite = highs.filter(isOnLogAxis);
  return finite.length > 0 ? REACH * Math.max(...finite) : Number.POSITIVE_INFINITY;
}

/** Between two numbers of the axis, in px. */
const ROOM = 16;

/** 1, 2, 5, 10, … where there is room for that, else decades. */
export function roundTicks(domain: Domain, length: number): readonly number[] {
  const { low, high } = domain;
  const decade = length / Math.log10(high / low);
  if (decade * Math.log10(2) < ROOM) return logTicks(domain, length, ROOM);
  const first = Math.floor(Math.log10(low));
  const exponents = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i);
  return exponents.flatMap(k => [1, 2, 5].map(digit => Number(`${digit}e${k}`))).filter(tick => tick >= low && tick <= high);
}

export interface LossAxis {
  /** Of a loss above 0. */
  readonly y: ValueScale;
  readonly ticks: DepthTicks;
}

/**
 * The log axis over `height` px, with room of `inset` px above and below for the marks; `values` are all that is drawn, and what is above `ceiling` leaves
 * the view at the top.
 */
export function lossAxis(values: readonly number[], ceiling: number, height: number, inset: number): LossAxis {
  const domain = logDomain(values.filter(Number.isFinite).map(value => Math.min(value, ceiling)));
  const y = valueScale(domain, [height - inset, inset]);
  const marked = depthTicks({ domain, y, height, values: values.filter(value => !isOnLogAxis(value)) }).labels;
  const [lowest, highest] = [values.includes(0) ? height - 13 : height, marked.some(label => label.y < inset) ? 22 : 0];
  const round = values.some(isOnLogAxis) ? roundTicks(domain, height - 2 * inset) : [];
  const named = round.filter(tick => y(tick) <= lowest && y(tick) >= highest);
  return {
    y,
    ticks: { lines: round.map(tick => y(tick)), labels: [...named.map(tick => ({ text: formatTick(tick), y: y(tick) - 3 })), ...marked] },
  };
}
