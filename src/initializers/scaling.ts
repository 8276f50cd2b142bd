import { type Distribution, TRUNCATED_STD } from '../lib/distribution.ts';
import type { ParamValues } from '../lib/params.ts';
import { fromDistribution, type IndependentInitializer } from './fromDistribution.ts';
import type { LayerShape } from './initializer.ts';

/** Variance scale / N, N being what the mode says: the one definition that LeCun, Glorot and He are cases of. */
export interface Scaling {
  readonly scale: number;
  readonly mode: 'fanIn' | 'fanOut' | 'fanAvg' | 'fanGeoAvg';
  readonly distribution: 'uniform' | 'normal' | 'truncatedNormal';
}

/** The initializer with the scaling that its parameters mean. */
export function fromScaling(
  entry: Omit<IndependentInitializer, 'distribution' | 'variance' | 'sample'> & { scaling(params: ParamValues): Scaling },
): IndependentInitializer {
  const { scaling, ...rest } = entry;
  return fromDistribution({ ...rest, distribution: (layer, params) => scaledDistribution(scaling(params), layer) });
}

/** The truncated normal is widened so that its variance, too, is scale / N after the cut at ±2 of its own std. */
function scaledDistribution({ scale, mode, distribution }: Scaling, layer: LayerShape): Distribution {
  const variance = scale / fan(mode, layer);
  switch (distribution) {
    case 'uniform': {
      const limit = Math.sqrt(3 * variance);
      return { kind: 'uniform', low: -limit, high: limit };
    }
    case 'normal':
      return { kind: 'normal', mean: 0, std: Math.sqrt(variance) };
    case 'truncatedNormal':
      return { kind: 'truncatedNormal', mean: 0, std: Math.sqrt(variance) / TRUNCATED_STD };
  }
}

function fan(mode: Scaling['mode'], { fanIn, fanOut }: LayerShape): number {
  switch (mode) {
    case 'fanIn':
      return fanIn;
    case 'fanOut':
      return fanOut;
    case 'fanAvg':
      return (fanIn + fanOut) / 2;
    case 'fanGeoAvg':
      return Math.sqrt(fanIn * fanOut);
  }
}
