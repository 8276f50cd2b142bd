import { coordinate } from './coordinate.ts';
import { isOnLogAxis } from './depthLine.ts';
import type { ValueScale } from './valueScale.ts';

/** A circle about each value that has a place on a log axis. */
export function depthPoints(xs: readonly number[], values: readonly (number | undefined | null)[], y: ValueScale, radius: number): string {
  const r = Math.round(radius * 10) / 10;
  const d = coordinate(2 * r);
  let path = '';
  xs.forEach((x, i) => {
    const value = values[i] ?? Number.NaN;
    if (!isOnLogAxis(value)) return;
    path += `M${coordinate(x - r)} ${coordinate(y(value))}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0`;
  });
  return path;
}
