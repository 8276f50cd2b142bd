import { fromDistribution } from './fromDistribution.ts';
import { mean, std } from './params.ts';

/** N(mean, std²) whatever the layer's size. Default as in Keras. */
export const normal = fromDistribution({
  id: 'normal',
  params: [mean, std],
  aliases: ['keras.initializers.RandomNormal', 'torch.nn.init.normal_', 'jax.nn.initializers.normal'],
  elsewhere: { 'torch.nn.init.normal_': { std: 1 }, 'jax.nn.initializers.normal': { std: 0.01 } },
  citation: null,
  formula: () => ({ symbol: 'std', expression: 'std' }),
  distribution: (_, params) => ({ kind: 'normal', mean: Number(params.mean), std: Number(params.std) }),
});
