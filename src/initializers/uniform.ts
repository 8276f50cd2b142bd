import { fromDistribution } from './fromDistribution.ts';

/** U(low, high) whatever the layer's size; bounds in the wrong order are exchanged. Default as in Keras. */
export const uniform = fromDistribution({
  id: 'uniform',
  params: [
    { kind: 'number', id: 'low', default: -0.05, min: -10, max: 10, alone: 'symmetric' },
    { kind: 'number', id: 'high', default: 0.05, min: -10, max: 10 },
  ],
  aliases: ['keras.initializers.RandomUniform', 'torch.nn.init.uniform_', 'jax.nn.initializers.uniform', 'numpy.random.uniform'],
  elsewhere: {
    'torch.nn.init.uniform_': { low: 0, high: 1 },
    'jax.nn.initializers.uniform': { low: 0, high: 0.01 },
    'numpy.random.uniform': { low: 0, high: 1 },
  },
  citation: null,
  formula: () => ({ symbol: 'std', expression: 'abs(high-low)/sqrt(12)' }),
  distribution(_, params) {
    const [low, high] = [Number(params.low), Number(params.high)];
    return { kind: 'uniform', low: Math.min(low, high), high: Math.max(low, high) };
  },
});
