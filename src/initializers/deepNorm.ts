import { fromDistribution } from './fromDistribution.ts';
import type { LayerShape } from './initializer.ts';

/**
 * Glorot's normal, in blocks times β = (4L)^(−1/4), and with post-norm the stream times α = L^(1/4): Wang et al. 2022, table 1 of the encoder, (8N)^(−1/4) and (2N)^(1/4), whose N layers have
 * two sums each; here every block has one, so that L = 2N.
 */
export const deepNorm = fromDistribution({
  id: 'deepNorm',
  params: [],
  aliases: [],
  citation: 'Wang et al. 2022',
  streamScale: 'L^0.25',
  formula: (_, { block }) => ({ symbol: 'std', expression: block ? `sqrt(2/(n+m))*${4 * block.count}^(-1/4)` : 'sqrt(2/(n+m))' }),
  distribution(layer, _, math) {
    const { fanIn, fanOut } = layer;
    return { kind: 'normal', mean: 0, std: Math.sqrt(2 / (fanIn + fanOut)) * betaOf(layer, math.pow) };
  },
});

const betaOf = ({ block }: LayerShape, pow: (x: number, y: number) => number): number => (block ? pow(4 * block.count, -0.25) : 1);
