import { gain, normalKind, truncated } from './params.ts';
import { fromScaling } from './scaling.ts';

/** N(0, gain²·2/(n + m)): between what signal and gradient ask for. Glorot & Bengio 2010, eq. 12. */
export const glorotNormal = fromScaling({
  id: 'glorotNormal',
  params: [gain, truncated],
  aliases: ['keras.initializers.GlorotNormal', 'torch.nn.init.xavier_normal_', 'jax.nn.initializers.glorot_normal'],
  elsewhere: { 'keras.initializers.GlorotNormal': { truncated: 'yes' }, 'jax.nn.initializers.glorot_normal': { truncated: 'yes' } },
  citation: 'Glorot & Bengio 2010, eq. 12',
  formula: () => ({ symbol: 'std', expression: 'gain*sqrt(2/(n+m))' }),
  scaling: params => ({ scale: Number(params.gain) * Number(params.gain), mode: 'fanAvg', distribution: normalKind(params) }),
});
