import { fromDistribution } from './fromDistribution.ts';

/** All 0. As weights: no signal passes, and the units of a layer never come to differ. */
export const zeros = fromDistribution({
  id: 'zeros',
  params: [],
  aliases: ['keras.initializers.Zeros', 'torch.nn.init.zeros_', 'jax.nn.initializers.zeros'],
  citation: null,
  formula: () => ({ symbol: 'value', expression: '0' }),
  distribution: () => ({ kind: 'constant', value: 0 }),
});
