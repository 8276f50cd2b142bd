import { TRUNCATED_STD } from '../lib/distribution.ts';
import { fromDistribution } from './fromDistribution.ts';
import { mean, std } from './params.ts';

/** N(mean, std²) cut at mean ± 2 std and not corrected: the std of the entries is 0.8796 std. Default as in Keras. */
export const truncatedNormal = fromDistribution({
  id: 'truncatedNormal',
  params: [mean, std],
  aliases: ['keras.initializers.TruncatedNormal', 'jax.nn.initializers.truncated_normal'],
  elsewhere: { 'jax.nn.initializers.truncated_normal': { std: 0.01 } },
  citation: null,
  formula: () => ({ symbol: 'stdOfWeights', expression: `${TRUNCATED_STD}*std` }),
  distribution: (_, params) => ({ kind: 'truncatedNormal', mean: Number(params.mean), std: Number(params.std) }),
});
