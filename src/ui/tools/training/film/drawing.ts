import { darkness, type Grid, type Range } from './map.ts';
import type { Bins, Strip } from './strips.ts';
import type { MapView } from './views.ts';

/** A rectangle of the picture, in px, and how dark it is; `isLost` marks what is not finite. */
export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly darkness: number;
  readonly isLost?: boolean;
}

/** Layers from the top down, frames from left to right. */
export function mapPatches(grid: Grid, range: Range, view: MapView, width: number, rowHeight: number): Patch[] {
  return grid.flatMap((row, layer) =>
    row.flatMap((value, frame) => {
      if (value === undefined) return [];
      const shade = darkness(value, range, view);
      const wide = width / row.length;
      const place = { x: frame * wide, y: layer * rowHeight, width: wide, height: rowHeight - 1 };
      const patch = { ...place, darkness: shade ?? 1, isLost: shade === null };
      return isBeyond(value, view) ? [patch, alarmIn(place)] : [patch];
    }),
  );
}

/** Whether a number lies beyond the bounds of its guide; what is not finite has its own mark. */
const isBeyond = (value: number, { guide }: MapView): boolean =>
  guide !== undefined && Number.isFinite(value) && (value < guide.low || value > guide.high);

/** A bar in the warning tone across the middle of a cell. */
const alarmIn = ({ x, y, width, height }: Pick<Patch, 'x' | 'y' | 'width' | 'height'>): Patch => ({
  ...{ x: x + width / 4, width: width / 2, y: y + height * 0.4, height: height * 0.2, darkness: 1, isLost: true },
});

/** Of one layer: frames from left to right, small magnitudes below, and under a gap the exact zeros. The darkest bin of all is black. */
export function stripPatches(strip: Strip, frames: number, bins: Bins, darkest: number, width: number, height: number): Patch[] {
  const wide = width / frames;
  const zeroRow = 4;
  const binHeight = (height - zeroRow - 2) / bins.count;
  return strip.shares.flatMap((shares, frame) => [
    ...shares.flatMap((share, bin) =>
      share === 0
        ? []
        : [
            {
              x: frame * wide,
              y: (bins.count - 1 - bin) * binHeight,
              width: wide,
              height: binHeight,
              darkness: Math.sqrt(share / darkest),
            },
          ],
    ),
    ...(strip.zeros[frame]! > 0
      ? [{ x: frame * wide, y: height - zeroRow, width: wide, height: zeroRow, darkness: Math.sqrt(strip.zeros[frame]!) }]
      : []),
    ...(strip.lost[frame]! > 0 ? [{ x: frame * wide, y: 0, width: wide, height: height, darkness: strip.lost[frame]!, isLost: true }] : []),
  ]);
}
