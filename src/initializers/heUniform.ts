import { heExpression, heScaling } from './he.ts';
import { fanMode, negativeSlope } from './params.ts';
import { fromScaling } from './scaling.ts';

/** U(±√(6/n)): variance 2/n, which preserves the mean square through (leaky) ReLU. He et al. 2015, eqs 10, 14, 15. */
export const heUniform = fromScaling({
  id: 'heUniform',
  params: [fanMode, negativeSlope],
  aliases: ['keras.initializers.HeUniform', 'torch.nn.init.kaiming_uniform_', 'jax.nn.initializers.he_uniform'],
  citation: 'He et al. 2015, eqs 10, 14, 15',
  formula: params => ({ symbol: 'limit', expression: heExpression(params, 6) }),
  scaling: params => heScaling(params, 'uniform'),
});
