import { memo } from 'react';
import type { LevelLabel } from '../../../charts/index.ts';
import { levelArea, linePath } from '../../../charts/levelLines.ts';
import { scalesOf } from './frame.ts';
import type { Landscape } from './landscape.ts';
import { levelsOf } from './levels.ts';

interface GroundProps {
  readonly landscape: Landscape;
  readonly width: number;
  readonly height: number;
}

/** All that stays while a dot moves. */
export const Ground = memo(function Ground({ landscape, width, height }: GroundProps) {
  const { extent, patches, boundary } = landscape;
  const { frame, pointOf } = scalesOf(extent, width, height);
  const nets = patches.map(({ columnCount, places, chi }) => ({ columnCount, values: chi, points: places.map(pointOf) }));
  const levels = levelsOf(nets, boundary, pointOf, frame);
  return (
    <>
      <path className="phase-chaos" d={nets.map(net => levelArea(net, 1)).join('')} />
      {levels.map(({ level, label }) => (
        <path
          key={`${level.name} ${label?.x} ${label?.y}`}
          className={`phase-${level.kind}`}
          d={level.lines.map(linePath).join('') + leader(label, frame.top)}
        />
      ))}
      {levels.map(
        ({ level, label }) =>
          label && (
            <text
              key={`${label.name} ${label.x} ${label.y}`}
              className={`chart-label label-${level.kind}`}
              x={label.x}
              y={label.y}
              textAnchor={label.anchor}
            >
              {label.name}
            </text>
          ),
      )}
    </>
  );
});

/** From the frame up to a raised name. */
function leader(label: LevelLabel | null, top: number): string {
  return label && label.anchor === 'middle' && label.y < top - 12 ? `M${label.x} ${top}V${label.y + 3}` : '';
}
