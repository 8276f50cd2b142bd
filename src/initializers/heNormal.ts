import { heExpression, heScaling } from './he.ts';
import { fanMode, negativeSlope, normalKind, truncated } from './params.ts';
import { fromScaling } from './scaling.ts';

/** N(0, 2/n), which preserves the mean square through (leaky) ReLU. He et al. 2015, eqs 10, 14, 15. */
export const heNormal = fromScaling({
  id: 'heNormal',
  params: [fanMode, negativeSlope, truncated],
  aliases: ['keras.initializers.HeNormal', 'torch.nn.init.kaiming_normal_', 'jax.nn.initializers.he_normal'],
  elsewhere: { 'keras.initializers.HeNormal': { truncated: 'yes' }, 'jax.nn.initializers.he_normal': { truncated: 'yes' } },
  citation: 'He et al. 2015, eqs 10, 14, 15',
  formula: params => ({ symbol: 'std', expression: heExpression(params, 2) }),
  scaling: params => heScaling(params, normalKind(params)),
});
