import { coordinate } from './coordinate.ts';
import { isOnLogAxis } from './depthLine.ts';
import type { Domain } from './domain.ts';
import { formatTick } from './formatTick.ts';
import { logTicks } from './logTicks.ts';
import type { ValueScale } from './valueScale.ts';

/** From number to number, in px. */
const ROOM = 13;

interface DepthAxisProps {
  readonly domain: Domain;
  readonly y: ValueScale;
  readonly width: number;
  readonly height: number;
  /** Where the numbers stand: on the left where the right end may be out of sight. */
  readonly side?: 'left' | 'right';
  readonly values: readonly (number | undefined)[];
}

/** Hairlines and their numbers, if any value needs them; 0, ∞ and NaN are named if there are such values. */
export function DepthAxis({ domain, y, width, height, side = 'right', values }: DepthAxisProps) {
  const [bottom, top] = y.range() as [number, number];
  const ticks = values.some(v => v !== undefined && isOnLogAxis(v)) ? logTicks(domain, bottom - top, ROOM) : [];
  const ceiling = [values.includes(Number.POSITIVE_INFINITY) && '∞', values.some(Number.isNaN) && 'NaN'].filter(Boolean).join(' ');
  const lowest = values.includes(0) ? height - 13 : height;
  const highest = ceiling ? 22 : 0;
  const place = side === 'left' ? ({ x: 0, textAnchor: 'start' } as const) : ({ x: width, textAnchor: 'end' } as const);
  const labelled = ticks.filter(t => y(t) <= lowest && y(t) >= highest);
  return (
    <>
      <path className="chart-grid" d={ticks.map(t => `M0 ${coordinate(y(t))}H${width}`).join('')} />
      {labelled.map(t => (
        <text key={t} className="chart-label" {...place} y={coordinate(y(t) - 3)}>
          {formatTick(t)}
        </text>
      ))}
      {values.includes(0) && (
        <text className="chart-label" {...place} y={height - 2}>
          0
        </text>
      )}
      {ceiling && (
        <text className="chart-label" {...place} y={9}>
          {ceiling}
        </text>
      )}
    </>
  );
}
