import { fromDistribution } from './fromDistribution.ts';
import { mean, std } from './params.ts';

/** N(mean, std²) whatever the layer's size. Default as in Keras. */
export const normal = fromDistribution({
  id: 'normal',
  params: [mean, std],
  aliases: ['keras.initializers.RandomNormal', 'torch.nn.init.normal_', 'jax.nn.initializers.normal'],
  citation: null,
  formula: () => ({ symbol: 'std', expression: 'std' }),
  distribution: (_, params) => ({ kind: 'normal', mean: Number(params.mean), std: Number(params.std) }),
});
