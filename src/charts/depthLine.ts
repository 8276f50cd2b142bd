import { coordinate } from './coordinate.ts';
import type { ValueScale } from './valueScale.ts';

/** Whether a value has a place on a log axis. */
export function isOnLogAxis(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}

/** A line over the columns at `xs`, broken where a value is 0, negative or not finite, and drawn on over those that are null. One value without neighbours has no line. */
export function depthLine(xs: readonly number[], values: readonly (number | undefined | null)[], y: ValueScale): string {
  let path = '';
  let pen = 'M';
  xs.forEach((x, i) => {
    if (values[i] === null) return;
    const value = values[i] ?? Number.NaN;
    if (!isOnLogAxis(value)) {
      pen = 'M';
      return;
    }
    path += `${pen}${coordinate(x)} ${coordinate(y(value))}`;
    pen = 'L';
  });
  return path;
}
