import { isClassified } from '../../../network/output.ts';
import { classInk, mix } from './inks.ts';
import { type Brush, packed, shadesOf } from './paintMaps.ts';
import { paintPoints } from './paintPoints.ts';
import { chanceOf, largest, type Scene, saysAt } from './task.ts';

/** So many of the samples stand on the surface. */
const MOST = 160;

/** What the outputs say of the plane, and the samples on it. Classes in their colours, the stronger the surer; numbers as the units' are. */
export function paintSurface(brush: Brush, scene: Scene): void {
  const { context, width, height } = brush;
  const { size } = scene.plane;
  const picture = new ImageData(size, size);
  const pixels = new Uint32Array(picture.data.buffer);
  const colour = colourOf(brush, scene);
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) pixels[(size - 1 - y) * size + x] = colour(y * size + x);
  const stamp = new OffscreenCanvas(size, size);
  stamp.getContext('2d')!.putImageData(picture, 0, 0);
  context.drawImage(stamp, 0, 0, width, height);
  paintPoints(brush, scene, MOST);
}

function colourOf({ inks }: Brush, scene: Scene): (i: number) => number {
  const { config, plane } = scene;
  if (!isClassified(config)) {
    const shade = shadesOf(inks);
    const scale = numberScale(scene);
    return i => shade(plane.maps.at(-1)![i]! / scale);
  }
  const chance = chanceOf(config);
  return i => {
    const said = saysAt(scene, i);
    if (!('label' in said) || !Number.isFinite(said.share)) return packed(inks.ink);
    const sure = Math.max(0, (said.share - chance) / (1 - chance));
    return packed(mix(inks.paper, classInk(said.label), 0.12 + 0.6 * sure));
  };
}

/** What the strongest shade stands for: the largest target, or where there is none the largest output. */
export const numberScale = ({ plane: { maps, training } }: Scene): number => largest(training.targets) || largest(maps.at(-1)!) || 1;
