import { keptTables } from '../../datasets/tables.ts';
import { isKept } from '../../initializers/files.ts';
import type { Layer } from '../../network/network.ts';
import type { TensorSummary } from '../../summary/summary.ts';
import type { LayerPlaces, Places } from './places.ts';

/** The parameters of one layer as they lie in the arena. */
export interface Parameters {
  /** All that they depend on, and where they are. */
  readonly key: string;
  /** They are there, whole, and need not be sampled. */
  sampled: boolean;
  /** Undefined before they are summarized. */
  weights: TensorSummary | undefined;
  biases: TensorSummary | undefined;
  gammas: TensorSummary | undefined;
  betas: TensorSummary | undefined;
}

/** Before anything is known of them. */
export const noSummaries = { weights: undefined, biases: undefined, gammas: undefined, betas: undefined };

/**
 * What the last run of an arena has left of its parameters: those that would be the same again, at the same place, are neither sampled nor summarized
 * anew. Under a slider most are, and after a preview all.
 */
export interface Kept {
  /** The parameters of a run that begins, layer by layer; those of the run before are then overwritten where they are not among them. */
  take(seed: string, layers: readonly Layer[], places: Places, magnitudes: boolean): readonly Parameters[];
  /** Something else than a run has used the arena. */
  forget(): void;
}

export function createKept(): Kept {
  let last: readonly Parameters[] = [];
  return {
    take(seed, layers, places, magnitudes) {
      const kept = new Map(last.filter(({ sampled }) => sampled).map(parameters => [parameters.key, parameters]));
      last = layers.map((layer, i) => {
        const key = keyOf(seed, layer, places.layers[i]!, magnitudes);
        return kept.get(key) ?? { key, sampled: false, ...noSummaries };
      });
      return last;
    },
    forget() {
      last = [];
    },
  };
}

/** What a layer's parameters depend on, and where they are: activations have no part in them. */
function keyOf(
  seed: string,
  { activation: _, carrier: _carrier, steps, ...layer }: Layer,
  places: LayerPlaces,
  magnitudes: boolean,
): string {
  const { weights, biases, norm, scale } = places;
  const withParameters = steps.filter(({ kind }) => kind === 'norm' || kind === 'join');
  const isAtHand = isKept(layer.initializer.params.digest);
  return JSON.stringify([seed, layer, withParameters, weights, biases, norm, scale, magnitudes, isAtHand, keptTables().length]);
}
