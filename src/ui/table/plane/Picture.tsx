import { Drawing } from './Drawing.tsx';
import type { Brush } from './paintMaps.ts';
import { between, type Pointed } from './reading.ts';
import type { Scene } from './task.ts';

interface PictureProps {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly draw: (brush: Brush) => void;
  readonly pointed: Pointed | null;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** A drawing over the whole plane or line, with a mark where it is pointed at: a ring on a plane, a line across a line. */
export function Picture({ scene, width, height, draw, pointed, onPoint }: PictureProps) {
  const { bounds } = scene.plane;
  const [x, y] = bounds.map(([low, high], j) => (((pointed?.at[j] ?? low) - low) / (high - low)) * 100);
  return (
    <span className="plane-picture">
      <Drawing
        {...{ id: scene.id, width, height, draw }}
        onPoint={place => {
          const shares = place && [place.x / width, 1 - place.y / height];
          onPoint(shares && { at: bounds.map((bound, j) => between(bound, shares[j]!)), unit: null });
        }}
      />
      {pointed && (
        <span
          className={y === undefined ? 'plane-line' : 'plane-ring'}
          style={y === undefined ? { left: `${x}%` } : { left: `${x}%`, bottom: `${y}%` }}
        />
      )}
    </span>
  );
}
