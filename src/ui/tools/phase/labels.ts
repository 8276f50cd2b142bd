import type { Frame, Point } from '../../../charts/index.ts';
import type { NetworkId } from '../../../store/state.ts';

/** Edges in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a text stands. */
export interface Label {
  readonly text: string;
  readonly at: Point;
  readonly anchor: 'start' | 'end';
  readonly box: Box;
}

const DIGIT = 6;
const LINE = 15;
/** From a dot to its letter's base line, up or down, and sideways to what stands beyond the letter. */
const UP = -7;
const DOWN = 17;
const ASIDE = 24;
const RADIUS = 8;
/** Half of “gradients explode” and some air. */
const HALF_REGION = 54;

export const isClear = (box: Box, taken: readonly Box[]): boolean =>
  !taken.some(other => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);

/** From a dot down to its letter's base line: the letter stands above the dot, but at the top, where the level lines have their names, below. */
export const letterDrop = ([, y]: Point, { top }: Frame): number => (y < top + LINE ? DOWN : UP);

/** What a dot and its letter cover: A's stands on the left, B's on the right. */
function dotBox(id: NetworkId, at: Point, frame: Frame): Box {
  const [x, y] = at;
  const baseline = y + letterDrop(at, frame);
  return {
    left: x - (id === 'a' ? ASIDE : RADIUS),
    right: x + (id === 'a' ? RADIUS : ASIDE),
    top: Math.min(y - RADIUS, baseline - 11),
    bottom: Math.max(y + RADIUS, baseline + 2),
  };
}

/** What the two lines of a region's name cover. */
export const regionBox = ([x, y]: Point): Box => ({ left: x - HALF_REGION, right: x + HALF_REGION, top: y - 13, bottom: y + 19 });

export interface Marked {
  readonly id: NetworkId;
  readonly at: Point;
  /** What is to stand beside the dot, where it lies beyond the frame. */
  readonly text: string | null;
}

/** The dots' texts, and all that dots, letters and texts cover. */
export function labelDots(
  dots: readonly Marked[],
  frame: Frame,
): { readonly labels: ReadonlyMap<NetworkId, Label>; readonly taken: readonly Box[] } {
  const labels = new Map<NetworkId, Label>();
  const taken = dots.map(({ id, at }) => dotBox(id, at, frame));
  for (const { id, at, text } of dots) {
    if (text === null) continue;
    const label = labelBeside(text, at, frame, taken);
    labels.set(id, label);
    taken.push(label.box);
  }
  return { labels, taken };
}

/** Inside of the frame, in the letter's line or the next one that is clear. */
function labelBeside(text: string, at: Point, frame: Frame, taken: readonly Box[]): Label {
  const [x, y] = at;
  const onRight = x < (frame.left + frame.right) / 2;
  const near = x + (onRight ? ASIDE : -ASIDE);
  const far = near + (onRight ? 1 : -1) * text.length * DIGIT;
  const drop = letterDrop(at, frame);
  const boxes = [0, 1, 2].map((line): Box => {
    const baseline = y + drop + Math.sign(drop) * line * LINE;
    return { left: Math.min(near, far), right: Math.max(near, far), top: baseline - 10, bottom: baseline + 3 };
  });
  const box = boxes.find(candidate => isClear(candidate, taken)) ?? boxes[0]!;
  return { text, at: [near, box.bottom - 3], anchor: onRight ? 'start' : 'end', box };
}
