import { type KeyboardEvent, memo } from 'react';
import { type Column, layerIn } from '../../../diagnostics/table/columns.ts';
import type { Layout } from '../layout.ts';
import { Fit, Samples, Surface } from './pictures.tsx';
import { cellWidth, kindOf } from './places.ts';
import type { Pointed } from './reading.ts';
import { isLine, type Scene } from './task.ts';
import { Units } from './Units.tsx';

interface PlaneCellProps {
  readonly column: Column;
  readonly scenes: readonly Scene[];
  readonly layout: Layout;
  /** Px of height for each network. */
  readonly band: number;
  readonly spoken: string;
  /** null, too, where nothing of it is marked here. */
  readonly pointed: Pointed | null;
  readonly onPoint: (pointed: Pointed | null) => void;
  /** Where the outputs are: arrow keys walk over the plane. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

/** What a column makes of the plane of inputs, both networks below one another; on a line their outputs share one picture. */
export const PlaneCell = memo(function PlaneCell({ column, scenes, layout, band, spoken, pointed, onPoint, onKeyDown }: PlaneCellProps) {
  const kind = kindOf(column, layout);
  const width = cellWidth(layout);
  const height = band - 4;
  const place = { pointed, onPoint };
  const isFit = kind === 'surface' && scenes.length > 0 && scenes.every(({ plane }) => isLine(plane));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of ARIA's data grid
    <td role="gridcell" className="plane-cell" tabIndex={onKeyDown ? 0 : -1} onKeyDown={onKeyDown} onBlur={() => onPoint(null)}>
      <span className="spoken">{spoken}</span>
      {isFit && <Fit {...place} {...{ scenes, width }} height={band * scenes.length - 4} />}
      {!isFit &&
        scenes.map(scene => {
          const layer = layerIn(column, scene.config);
          const line = isLine(scene.plane);
          const side = Math.min(width, height);
          const whole = { scene, width: line ? width : side, height: line ? height : side };
          return (
            <div key={scene.id} className="plane-band" style={{ height: band }}>
              {kind === 'surface' && <Surface {...place} {...whole} />}
              {kind === 'samples' && <Samples {...place} {...whole} />}
              {kind === 'units' && layer !== null && <Units {...{ scene, layer, layout, height, onPoint }} />}
            </div>
          );
        })}
    </td>
  );
});
