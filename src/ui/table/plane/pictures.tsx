import { useCallback } from 'react';
import { Picture } from './Picture.tsx';
import { paintFit, paintSamples } from './paintCurves.ts';
import type { Brush } from './paintMaps.ts';
import { paintPoints } from './paintPoints.ts';
import { paintSurface } from './paintSurface.ts';
import type { Pointed } from './reading.ts';
import { isLine, type Scene } from './task.ts';

interface Place {
  readonly width: number;
  readonly height: number;
  readonly pointed: Pointed | null;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** What one network's outputs make of the plane, or of the line. */
export function Surface({ scene, ...place }: Place & { readonly scene: Scene }) {
  const draw = useCallback((brush: Brush) => (isLine(scene.plane) ? paintFit(brush, [scene]) : paintSurface(brush, scene)), [scene]);
  return <Picture {...place} {...{ scene, draw }} />;
}

/** The curves of all networks on one line. */
export function Fit({ scenes, ...place }: Place & { readonly scenes: readonly Scene[] }) {
  const draw = useCallback((brush: Brush) => paintFit(brush, scenes), [scenes]);
  return <Picture {...place} {...{ scene: scenes[0]!, draw }} />;
}

/** What enters: the samples of the training and those that were held out, in the colour of what they should be. */
export function Samples({ scene, ...place }: Place & { readonly scene: Scene }) {
  const draw = useCallback(
    (brush: Brush) => (isLine(scene.plane) ? paintSamples(brush, scene) : paintPoints(brush, scene, Number.POSITIVE_INFINITY)),
    [scene],
  );
  return <Picture {...place} {...{ scene, draw }} />;
}
