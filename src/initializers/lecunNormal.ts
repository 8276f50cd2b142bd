import { normalKind, truncated } from './params.ts';
import { fromScaling } from './scaling.ts';

/** N(0, 1/n): preserves the signal of linear units, and of SELU's, which is made for it. LeCun et al. 1998, eq. 16. */
export const lecunNormal = fromScaling({
  id: 'lecunNormal',
  params: [truncated],
  aliases: ['keras.initializers.LecunNormal', 'jax.nn.initializers.lecun_normal', 'flax.linen.Dense'],
  elsewhere: {
    'keras.initializers.LecunNormal': { truncated: 'yes' },
    'jax.nn.initializers.lecun_normal': { truncated: 'yes' },
    'flax.linen.Dense': { truncated: 'yes' },
  },
  citation: 'LeCun et al. 1998, eq. 16',
  formula: () => ({ symbol: 'std', expression: 'sqrt(1/n)' }),
  scaling: params => ({ scale: 1, mode: 'fanIn', distribution: normalKind(params) }),
});
