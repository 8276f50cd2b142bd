import { useState } from 'react';
import type { Racer } from './race.ts';

/** What the figure and its sentences show. */
export interface Picture {
  readonly racers: readonly Racer[];
  readonly steps: number;
  /** Optimizer and learning rate. */
  readonly method: string;
}

/** The picture, or while nothing is known of it yet and something may come (`isAwaited`), the last one of which there was. */
export function usePicture(picture: Picture, isAwaited: boolean): Picture {
  const [last, setLast] = useState(picture);
  const isKnown = picture.racers.some(({ bands, own }) => bands.length > 0 || (own?.losses.length ?? 0) > 1);
  if (isKnown && last !== picture) setLast(picture);
  return isKnown || !isAwaited ? picture : last;
}
