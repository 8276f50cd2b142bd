import { fromScaling } from './scaling.ts';

/** U(±√(3/n)): variance 1/n, which preserves the signal of linear units. LeCun et al. 1998, eq. 16. */
export const lecunUniform = fromScaling({
  id: 'lecunUniform',
  params: [],
  aliases: ['keras.initializers.LecunUniform', 'jax.nn.initializers.lecun_uniform'],
  citation: 'LeCun et al. 1998, eq. 16',
  formula: () => ({ symbol: 'limit', expression: 'sqrt(3/n)' }),
  scaling: () => ({ scale: 1, mode: 'fanIn', distribution: 'uniform' }),
});
