import { fromDistribution } from './fromDistribution.ts';

/** All 1: every unit of a layer is the same, and the signal grows by the fan-in at each layer. */
export const ones = fromDistribution({
  id: 'ones',
  params: [],
  aliases: ['keras.initializers.Ones', 'torch.nn.init.ones_', 'jax.nn.initializers.ones'],
  citation: null,
  formula: () => ({ symbol: 'value', expression: '1' }),
  distribution: () => ({ kind: 'constant', value: 1 }),
});
