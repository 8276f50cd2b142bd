import type { Bounds } from '../../../engine/plane/plane.ts';
import { isClassified } from '../../../network/output.ts';
import { classInk, css, type Rgb } from './inks.ts';
import type { Brush } from './paintMaps.ts';
import { placeOf } from './paintPoints.ts';
import { largest, type Scene } from './task.ts';

/** From and to of what is drawn upwards. */
type Range = readonly [low: number, high: number];

/** More samples than these hide the curves. */
const MOST = 160;

/** A layer's units over the one input, all on the layer's scale. */
export function paintUnits(brush: Brush, { plane }: Scene, layer: number): void {
  const map = plane.maps[layer - 1]!;
  const most = largest(map) || 1;
  const range: Range = [-most, most];
  paintZero(brush, range);
  paintLines(brush, map, plane.size, range, brush.inks.own, 0.9, 0.55);
}

/** What the outputs of all networks make of the one input, what they should make of it (dashed), and the samples. */
export function paintFit(brush: Brush, scenes: readonly Scene[]): void {
  const range = rangeOf(scenes);
  const first = scenes[0]!;
  paintSamples(brush, first, range);
  for (const { id, plane } of scenes) paintLines(brush, plane.maps.at(-1)!, plane.size, range, brush.inks[id], 2, 1);
}

/** The samples, and the function that they follow. */
export function paintSamples(brush: Brush, scene: Scene, range = rangeOf([scene])): void {
  const { target, size } = scene.plane;
  paintZero(brush, range);
  if (isClassified(scene.config)) paintLabels(brush, scene);
  else paintTargets(brush, scene, range);
  if (!target) return;
  brush.context.setLineDash([4, 3]);
  paintLines(brush, target, size, range, brush.inks.soft, 1.5, 1);
  brush.context.setLineDash([]);
}

/** Of the targets, with a margin, so that a network that explodes does not flatten them; of probabilities 0 to 1. */
export function rangeOf(scenes: readonly Scene[]): Range {
  const { config, plane } = scenes[0]!;
  if (isClassified(config)) return [-0.08 * config.targetScale, 1.08 * config.targetScale];
  const wanted = [...plane.training.targets, ...(plane.target ?? [])].filter(Number.isFinite);
  const values = wanted.length > 0 ? wanted : [-1, 1].map(sign => sign * (largest(plane.maps.at(-1)!) || 1));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = 0.3 * (high - low || 1);
  return [low - margin, high + margin];
}

function paintZero({ context, width, height, inks }: Brush, range: Range): void {
  const y = height - placeOf(0, range, height);
  context.strokeStyle = css(inks.soft, 0.4);
  context.lineWidth = 0.5;
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
}

/** Curves of `size` values each, one after the other in `values`, as one path. */
function paintLines(
  { context, width, height }: Brush,
  values: Float32Array,
  size: number,
  range: Range,
  ink: Rgb,
  wide: number,
  alpha: number,
) {
  context.strokeStyle = css(ink, alpha);
  context.lineWidth = wide;
  context.lineJoin = 'round';
  context.beginPath();
  for (let i = 0; i < values.length; i++) {
    const [x, y] = [(((i % size) + 0.5) / size) * width, height - placeOf(values[i]!, range, height)];
    if (!Number.isFinite(y)) continue;
    if (i % size === 0 || !Number.isFinite(values[i - 1]!)) context.moveTo(x, y);
    else context.lineTo(x, Math.max(-height, Math.min(2 * height, y)));
  }
  context.stroke();
}

function paintTargets(
  { context, width, height, inks }: Brush,
  { config, plane: { bounds, training, heldOut } }: Scene,
  range: Range,
): void {
  const outputs = config.widths.at(-1)!;
  const dot = (x: number, y: number) => {
    context.beginPath();
    context.arc(placeOf(x, bounds[0]!, width), height - placeOf(y, range, height), 1.7, 0, 7);
  };
  context.strokeStyle = context.fillStyle = css(inks.ink, 0.55);
  context.lineWidth = 0.7;
  for (const points of [heldOut, training]) {
    if (!points) continue;
    for (let i = 0; i < Math.min(MOST, points.inputs.length); i++) {
      dot(points.inputs[i]!, points.targets[i * outputs]!);
      if (points === training) context.fill();
      else context.stroke();
    }
  }
}

/** A sample of a class is a tick at the bottom or, of the second class of two, at the top. */
function paintLabels({ context, width, height }: Brush, { plane: { bounds, training } }: Scene): void {
  const x = (i: number, at: Bounds) => placeOf(training.inputs[i]!, at, width);
  for (let i = 0; i < Math.min(MOST, training.inputs.length); i++) {
    context.fillStyle = css(classInk(training.labels[i]!));
    context.fillRect(x(i, bounds[0]!), training.labels[i] === 1 ? 0 : height - 6, 1, 6);
  }
}
