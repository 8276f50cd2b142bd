import { coordinate } from './coordinate.ts';
import { isOnLogAxis } from './depthLine.ts';
import type { ValueScale } from './valueScale.ts';

const HALF = 3;

interface ClippedLine {
  readonly line: string;
  /** A triangle where the line leaves the view, which points to where it goes. */
  readonly arrows: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** As `depthLine`, drawn on over values that are null, cut where it leaves the view at the top or at the bottom, with an arrow there. */
export function clippedLine(xs: readonly number[], values: readonly (number | undefined | null)[], y: ValueScale): ClippedLine {
  const [bottom, top] = y.range();
  const places = xs.flatMap((x, i): (Place | null)[] => {
    const value = values[i];
    if (value === null) return [];
    return [value !== undefined && isOnLogAxis(value) ? { x, y: y(value) } : null];
  });
  const isInside = (place: Place) => place.y <= bottom + 0.05 && place.y >= top - 0.05;
  /** Where the way from one to the other crosses the edge that the outer of them lies beyond. */
  const crossing = (inner: Place, outer: Place): Place => {
    const edge = outer.y > bottom ? bottom : top;
    const share = (edge - inner.y) / (outer.y - inner.y);
    return { x: inner.x + share * (outer.x - inner.x), y: edge };
  };
  let line = '';
  let arrows = '';
  places.forEach((place, i) => {
    const before = places[i - 1];
    if (!place) return;
    const joins = before && (isInside(before) || isInside(place));
    if (!joins) {
      if (isInside(place)) line += moveTo(place);
      return;
    }
    const from = isInside(before) ? before : crossing(place, before);
    const to = isInside(place) ? place : crossing(before, place);
    if (!isInside(before)) {
      line += moveTo(from);
      arrows += arrow(from, from.y === bottom);
    } else if (!line) line += moveTo(from);
    line += `L${coordinate(to.x)} ${coordinate(to.y)}`;
    if (!isInside(place)) arrows += arrow(to, to.y === bottom);
  });
  return { line, arrows };
}

const moveTo = ({ x, y }: Place) => `M${coordinate(x)} ${coordinate(y)}`;

const arrow = ({ x, y }: Place, isDown: boolean) => `M${coordinate(x - HALF)} ${coordinate(y)}h${2 * HALF}l-${HALF} ${isDown ? 5 : -5}Z`;
