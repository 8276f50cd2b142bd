import { fromDistribution } from './fromDistribution.ts';

/** All `value`. As weights: the units of a layer never come to differ. */
export const constant = fromDistribution({
  id: 'constant',
  params: [{ kind: 'number', id: 'value', default: 0.1, min: -10, max: 10 }],
  aliases: ['keras.initializers.Constant', 'torch.nn.init.constant_', 'jax.nn.initializers.constant'],
  citation: null,
  formula: () => ({ symbol: 'value', expression: 'value' }),
  distribution: (_, params) => ({ kind: 'constant', value: Number(params.value) }),
});
