import { useCallback, useMemo } from 'react';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { useToolWords } from '../../hooks.ts';
import type { Layout } from '../layout.ts';
import { Drawing } from './Drawing.tsx';
import { type Packing, pack, TILE_GAP } from './packing.ts';
import { paintUnits } from './paintCurves.ts';
import { type Brush, paintMaps } from './paintMaps.ts';
import { CAPTION_HEIGHT, cellWidth } from './places.ts';
import { between, type Pointed } from './reading.ts';
import { isLine, largest, pointCount, type Scene, sizeOf } from './task.ts';

interface UnitsProps {
  readonly scene: Scene;
  readonly layer: number;
  readonly layout: Layout;
  readonly height: number;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** A layer's units: each a map of the plane, or a curve over the line. */
export function Units({ scene, layer, layout, height, onPoint }: UnitsProps) {
  const { plane: words } = useToolWords();
  const { id, config, plane } = scene;
  const isWide = layout.mode === 'wide';
  const width = cellWidth(layout);
  const room = height - (isWide ? Math.round(CAPTION_HEIGHT * layout.scale) : 0);
  const line = isLine(plane);
  const map = plane.maps[layer - 1]!;
  const sent = map.length / pointCount(plane, sizeOf(plane, layer));
  const packing = useMemo(() => pack(sent, width, room), [sent, width, room]);
  const draw = useCallback(
    (brush: Brush) => (line ? paintUnits(brush, scene, layer) : paintMaps(brush, scene, layer, packing)),
    [scene, layer, line, packing],
  );
  const shown = line ? sent : packing.shown;
  const total = config.widths[layer]!;
  const pointAt = (x: number, y: number) =>
    onPoint(line ? { at: [between(plane.bounds[0]!, x / width)], unit: null } : unitAt(scene, layer, packing, x, y));
  return (
    <>
      {isWide && (
        <div className="plane-caption" aria-hidden="true">
          <span>{shown < total ? words.some(shown, total) : ''}</span>
          <span className={`text-${id}`}>±{formatNumber(largest(map))}</span>
        </div>
      )}
      <Drawing {...{ id, width, height: room, draw }} onPoint={place => (place ? pointAt(place.x, place.y) : onPoint(null))} />
    </>
  );
}

/** The unit whose square lies there, and the inputs within it; null between squares. */
function unitAt({ plane: { bounds } }: Scene, layer: number, { columns, tile, shown }: Packing, x: number, y: number): Pointed | null {
  const step = tile + TILE_GAP;
  const [column, row] = [Math.floor(x / step), Math.floor(y / step)];
  const index = row * columns + column;
  if (column >= columns || index >= shown) return null;
  const shares = [(x - column * step) / tile, 1 - (y - row * step) / tile];
  return { at: bounds.map((bound, j) => between(bound, shares[j]!)), unit: { layer, index } };
}
