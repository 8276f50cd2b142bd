import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../network/network.ts';
import { skipsOf } from '../../../network/skips.ts';
import { stepOf } from '../../../network/step.ts';
import type { Landscape } from './landscape.ts';

/**
 * What leaves the diagram without phases: `both`, norms and skip connections, which make a network critical wherever it stands (Doshi, He & Gromov 2021);
 * `norm` alone, after which the weights' scale is gone; `skip` alone, of which each block multiplies the stream.
 */
export type Emptied = 'both' | 'norm' | 'skip';

/** null for weights and activations alone. */
export function emptiedBy(config: Config): Emptied | null {
  const hasNorm = layersOf(config).some(layer => stepOf(layer, 'norm'));
  if (skipsOf(config).length > 0) return hasNorm ? 'both' : 'skip';
  return hasNorm ? 'norm' : null;
}

/** The same axes, without phases, lines or levels. */
export const withoutPhases = (landscape: Landscape): Landscape => ({
  ...landscape,
  patches: [],
  boundary: { ...landscape.boundary, critical: [], unbounded: [] },
  scaleFree: false,
});
