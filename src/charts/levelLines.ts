import { contours } from 'd3';
import { coordinate } from './coordinate.ts';

export type Point = readonly [x: number, y: number];

/** Finite values at the nodes of a net of at least two columns and rows, row by row; the net may be bent. */
export interface ValueNet {
  readonly columnCount: number;
  readonly values: readonly number[];
  /** Where the nodes lie, in px. */
  readonly points: readonly Point[];
}

/** Where the quantity, interpolated, has this value: lines in px that end at the net's edge, or are closed. */
export function levelLines(net: ValueNet, level: number): Point[][] {
  return rings(net, level).flatMap(ring => {
    const open = ring.slice(1);
    const start = open.findIndex(point => isBeyond(net, point));
    if (start < 0) return [ring.map(point => place(net, point))];
    const lines: Point[][] = [[]];
    for (let k = 1; k < open.length; k++) {
      const point = open[(start + k) % open.length]!;
      if (isBeyond(net, point)) lines.push([]);
      else lines.at(-1)!.push(place(net, point));
    }
    return lines.filter(({ length }) => length > 1);
  });
}

/** The area where the quantity is at least this, as a path. */
export function levelArea(net: ValueNet, level: number): string {
  return rings(net, level)
    .map(ring => `${linePath(ring.map(point => place(net, point)))}Z`)
    .join('');
}

export function linePath(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('');
}

const rowCountOf = ({ columnCount, values }: ValueNet) => values.length / columnCount;

/** In d3-contour's coordinates, in which node (i, j) lies at (i + ½, j + ½), and what is beyond the net is below every level. */
function rings(net: ValueNet, level: number): Point[][] {
  const { coordinates } = contours()
    .size([net.columnCount, rowCountOf(net)])
    .contour(net.values as number[], level);
  return coordinates.flat() as unknown as Point[][];
}

function isBeyond(net: ValueNet, [u, v]: Point): boolean {
  return u <= 0 || v <= 0 || u >= net.columnCount || v >= rowCountOf(net);
}

/** Between the four nodes around it; what is beyond the net is drawn at its edge. */
function place(net: ValueNet, [u, v]: Point): Point {
  const { columnCount, points } = net;
  const [i, right] = split(u - 0.5, columnCount);
  const [j, down] = split(v - 0.5, rowCountOf(net));
  const along = (row: number) => mix(points[row * columnCount + i]!, points[row * columnCount + i + 1]!, right);
  return mix(along(j), along(j + 1), down);
}

/** The interval that holds a fractional index, and the share of it that lies before. */
function split(at: number, count: number): [number, number] {
  const low = Math.max(0, Math.min(count - 2, Math.floor(at)));
  return [low, Math.max(0, Math.min(1, at - low))];
}

function mix([x0, y0]: Point, [x1, y1]: Point, share: number): Point {
  return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
}
