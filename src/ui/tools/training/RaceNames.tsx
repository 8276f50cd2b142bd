import { coordinate } from '../../../charts/coordinate.ts';
import { isOnLogAxis } from '../../../charts/depthLine.ts';
import type { ValueScale } from '../../../charts/valueScale.ts';
import type { Racer } from './race.ts';

/** Between the baselines of two letters, in px. */
const ROOM = 13;

interface RaceNamesProps {
  readonly racers: readonly Racer[];
  readonly x: number;
  readonly y: ValueScale;
}

/** The letters of the networks at the ends of their medians, apart where these are not. */
export function RaceNames({ racers, x, y }: RaceNamesProps) {
  const ends = racers.flatMap(({ id, bands }) => {
    const end = bands.at(-1)?.median ?? Number.NaN;
    return isOnLogAxis(end) && end <= y.domain()[1] ? [{ id, y: y(end) }] : [];
  });
  const [first, second] = ends.toSorted((one, other) => one.y - other.y);
  const push = first && second ? Math.max(0, ROOM - (second.y - first.y)) / 2 : 0;
  return ends.map(end => (
    <text
      key={end.id}
      className={`chart-label training-name text-${end.id}`}
      x={x}
      y={coordinate(end.y + 4 + (end === first ? -push : push))}
    >
      {end.id.toUpperCase()}
    </text>
  ));
}
