import type { Domain } from './domain.ts';

type Interval = readonly [number, number];

/** Values to px; its range is the edges of the view. */
export interface ValueScale {
  (value: number): number;
  /** The value that stands at this place. */
  invert(px: number): number;
  domain(): Interval;
  range(): Interval;
}

const MOST = 64;
const made = new Map<string, ValueScale>();

/** The scale of a view. The cells of a row share one: its first use costs more than the path that is drawn with it. */
export function valueScale({ kind, low, high }: Domain, range: Interval): ValueScale {
  const key = `${kind} ${low} ${high} ${range[0]} ${range[1]}`;
  const known = made.get(key);
  if (known) return known;
  const scale = scaleOf(kind, [low, high], range);
  if (made.size >= MOST) made.clear();
  made.set(key, scale);
  return scale;
}

const same = (x: number) => x;

/** d3's `scaleLinear` and `scaleLog` to the last bit, without the interpolation of colours that they bring along. */
function scaleOf(kind: Domain['kind'], domain: Interval, range: Interval): ValueScale {
  const [inner, outer] = kind === 'log' ? [Math.log, Math.exp] : [same, same];
  const ends: Interval = [inner(domain[0]), inner(domain[1])];
  const there = between(ends, range);
  const back = between(range, ends);
  return Object.assign((value: number) => there(inner(value)), {
    invert: (px: number) => outer(back(px)),
    domain: () => domain,
    range: () => range,
  });
}

/** Takes one interval linearly to the other; all of an empty one to its middle. */
function between([a, b]: Interval, [c, d]: Interval): (x: number) => number {
  if (b < a) return between([b, a], [d, c]);
  return x => {
    const share = a === b ? 0.5 : (x - a) / (b - a);
    return c * (1 - share) + d * share;
  };
}
