import { gain } from './params.ts';
import { fromScaling } from './scaling.ts';

/** U(±gain·√(6/(n + m))): variance gain²·2/(n + m), between what signal and gradient ask for. Glorot & Bengio 2010, eq. 16. */
export const glorotUniform = fromScaling({
  id: 'glorotUniform',
  params: [gain],
  aliases: ['keras.initializers.GlorotUniform', 'torch.nn.init.xavier_uniform_', 'jax.nn.initializers.glorot_uniform'],
  citation: 'Glorot & Bengio 2010, eq. 16',
  formula: () => ({ symbol: 'limit', expression: 'gain*sqrt(6/(n+m))' }),
  scaling: params => ({ scale: Number(params.gain) * Number(params.gain), mode: 'fanAvg', distribution: 'uniform' }),
});
