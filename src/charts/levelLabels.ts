import type { Point } from './levelLines.ts';

/** A line across a frame and its name. */
export interface NamedLine {
  readonly name: string;
  readonly lines: readonly (readonly Point[])[];
  /** Its name stands above the others' where it is at the top. */
  readonly raised?: boolean;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LevelLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'middle' | 'start';
}

const DIGIT = 6;
const AIR = 3;
const HEIGHT = 12;
/** From the frame up to the names above it: a dot on the frame does not reach them. */
const ABOVE = 9;

/**
 * A name for each line where it leaves the frame at the top (above it) or at the right (beside it). A line of which no name fits beside those before
 * it is left out: every line that is drawn has its name.
 */
export function labelLevels<T extends NamedLine>(levels: readonly T[], frame: Frame): { readonly level: T; readonly label: LevelLabel }[] {
  const placed: { level: T; label: LevelLabel }[] = [];
  for (const level of levels) {
    const ends = level.lines.flatMap(line => [line[0]!, line.at(-1)!]);
    const label = ends.map(end => labelAt(level, end, frame)).find(found => found && !placed.some(other => touch(found, other.label)));
    if (label) placed.push({ level, label });
  }
  return placed;
}

function labelAt({ name, raised }: NamedLine, [x, y]: Point, { left, right, top, bottom }: Frame): LevelLabel | null {
  const half = (name.length * DIGIT) / 2;
  if (y < top + 1 && x > left + AIR && x + half < right + 20)
    return { name, x, y: top - (raised ? ABOVE + HEIGHT : ABOVE), anchor: 'middle' };
  if (x > right - 1 && y < bottom - HEIGHT) return { name, x: right + 4, y: y + 4, anchor: 'start' };
  return null;
}

function touch(a: LevelLabel, b: LevelLabel): boolean {
  const [p, q] = [a, b].map(({ name, x, y, anchor }) => {
    const width = name.length * DIGIT;
    const low = anchor === 'middle' ? x - width / 2 : x;
    return { low, high: low + width, y };
  }) as [Box, Box];
  return p.low < q.high + AIR && q.low < p.high + AIR && Math.abs(p.y - q.y) < HEIGHT;
}

interface Box {
  readonly low: number;
  readonly high: number;
  readonly y: number;
}
