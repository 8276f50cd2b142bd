import type { Config } from '../config/config.ts';
import { initializers } from '../initializers/all.ts';
import { type Distribution, distributionDensity } from '../lib/distribution.ts';
import { layersOf } from '../network/network.ts';
import type { Quantity } from '../summary/summary.ts';
import type { LayerPrediction } from '../theory/predict.ts';

export type Density = (value: number) => number;

/** The most densities that are kept; a drag makes a few hundred. */
const KEPT = 2000;
const known = new Map<string, Density>();

/** What theory expects a tensor's histogram to be: the initializer's distribution for weights, a Gaussian for pre-activations. */
export function densityOf(config: Config, prediction: readonly LayerPrediction[], layer: number, quantity: Quantity): Density | undefined {
  if (layer === 0) return undefined;
  if (quantity === 'weights') {
    const shape = layersOf(config)[layer - 1]!;
    const distribution = initializers.get(shape.initializer.id).distribution(shape, shape.initializer.params, Math);
    return distribution && distribution.kind !== 'constant' ? density(distribution) : undefined;
  }
  const forward = prediction[layer - 1]?.forward;
  if (quantity !== 'preactivations' || !forward || !(forward.variance > 0)) return undefined;
  return density({ kind: 'normal', mean: forward.mean, std: Math.sqrt(forward.variance) });
}

/** The same function for the same distribution, so that an unchanged cell is not drawn again. */
function density(distribution: Distribution): Density {
  const key = JSON.stringify(distribution);
  const found = known.get(key);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  const made: Density = value => distributionDensity(distribution, value);
  known.set(key, made);
  return made;
}
