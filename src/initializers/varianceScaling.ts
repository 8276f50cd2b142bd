import type { ChoiceParam, NumberParam } from '../lib/params.ts';
import { fromScaling, type Scaling } from './scaling.ts';

const scale: NumberParam = { kind: 'number', id: 'scale', default: 1, min: 1e-3, max: 1e3, scale: 'log' };
const mode: ChoiceParam = { kind: 'choice', id: 'mode', default: 'fanIn', options: ['fanIn', 'fanOut', 'fanAvg', 'fanGeoAvg'] };
/** `normal` is the plain one; Keras calls that `untruncated_normal`, and `normal` what is truncated. */
const distribution: ChoiceParam = {
  kind: 'choice',
  id: 'distribution',
  default: 'truncatedNormal',
  options: ['uniform', 'normal', 'truncatedNormal'],
};

const fans: Record<Scaling['mode'], string> = { fanIn: 'n', fanOut: 'm', fanAvg: '((n+m)/2)', fanGeoAvg: 'sqrt(n*m)' };

/** Variance scale / N, N the fan-in, fan-out, or a mean of both. Defaults as in Keras. */
export const varianceScaling = fromScaling({
  id: 'varianceScaling',
  params: [scale, mode, distribution],
  aliases: ['keras.initializers.VarianceScaling', 'jax.nn.initializers.variance_scaling'],
  citation: 'Glorot & Bengio 2010; He et al. 2015',
  formula(params) {
    const fan = fans[params.mode as Scaling['mode']];
    if (params.distribution === 'uniform') return { symbol: 'limit', expression: `sqrt(3*scale/${fan})` };
    return { symbol: 'std', expression: `sqrt(scale/${fan})` };
  },
  scaling: params => ({
    scale: Number(params.scale),
    mode: params.mode as Scaling['mode'],
    distribution: params.distribution as Scaling['distribution'],
  }),
});
