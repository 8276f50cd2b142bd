import { type Distribution, distributionVariance } from '../lib/distribution.ts';
import type { Elementary } from '../lib/elementary.ts';
import type { ParamValues } from '../lib/params.ts';
import type { Initializer, LayerShape } from './initializer.ts';

/** An initializer whose entries are independent draws from one distribution. */
export interface IndependentInitializer extends Initializer {
  distribution(layer: LayerShape, params: ParamValues, math: Elementary): Distribution;
}

/** The rest of an initializer follows from its distribution. */
export function fromDistribution(entry: Omit<IndependentInitializer, 'variance' | 'sample'>): IndependentInitializer {
  return {
    ...entry,
    variance: (layer, params, math) => distributionVariance(entry.distribution(layer, params, math)),
    *sample(layer, params, draw) {
      draw.fill(entry.distribution(layer, params, draw.math));
      yield;
    },
  };
}
