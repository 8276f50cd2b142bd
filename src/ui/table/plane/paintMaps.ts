import { css, type Inks, mix } from './inks.ts';
import { type Packing, TILE_GAP } from './packing.ts';
import { largest, pointCount, type Scene, sizeOf } from './task.ts';

/** A canvas to draw on, in px of the page, and its colours. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly inks: Inks;
}

/** Shades on each side of 0. */
const SHADES = 64;

/** From −1 to 1: below 0 the page's ink, above the network's; 0 is paper, and what is not finite black. */
export function shadesOf({ own, paper, ink }: Inks): (share: number) => number {
  const table = Uint32Array.from({ length: 2 * SHADES + 1 }, (_, i) => {
    const share = i / SHADES - 1;
    return packed(mix(paper, share < 0 ? ink : own, Math.abs(share) ** 0.8));
  });
  const lost = packed(ink);
  return share => (Number.isFinite(share) ? table[Math.round((Math.max(-1, Math.min(1, share)) + 1) * SHADES)]! : lost);
}

/** As a word of image data. */
export const packed = ([red, green, blue]: readonly number[]): number =>
  ((255 << 24) | (Math.round(blue!) << 16) | (Math.round(green!) << 8) | Math.round(red!)) >>> 0;

/** A layer's units, each a square; all on the layer's scale. */
export function paintMaps(brush: Brush, { plane }: Scene, layer: number, { columns, tile, shown }: Packing): void {
  const { context, inks } = brush;
  const map = plane.maps[layer - 1]!;
  const size = sizeOf(plane, layer);
  const points = pointCount(plane, size);
  const scale = largest(map) || 1;
  const shade = shadesOf(inks);
  const picture = new ImageData(size, size);
  const pixels = new Uint32Array(picture.data.buffer);
  const stamp = new OffscreenCanvas(size, size);
  const stamper = stamp.getContext('2d')!;
  context.strokeStyle = css(inks.soft, 0.35);
  context.lineWidth = 0.5;
  for (let unit = 0; unit < shown; unit++) {
    for (let y = 0; y < size; y++) {
      const from = unit * points + (size - 1 - y) * size;
      for (let x = 0; x < size; x++) pixels[y * size + x] = shade(map[from + x]! / scale);
    }
    stamper.putImageData(picture, 0, 0);
    const [left, top] = [(unit % columns) * (tile + TILE_GAP), Math.floor(unit / columns) * (tile + TILE_GAP)];
    context.drawImage(stamp, left, top, tile, tile);
    context.strokeRect(left + 0.25, top + 0.25, tile - 0.5, tile - 0.5);
  }
}
