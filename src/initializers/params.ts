import type { ChoiceParam, NumberParam, ParamValues } from '../lib/params.ts';
import type { Scaling } from './scaling.ts';

/** Parameters that several initializers share. */
export const gain: NumberParam = { kind: 'number', id: 'gain', default: 1, min: 0.01, max: 100, scale: 'log' };
export const mean: NumberParam = { kind: 'number', id: 'mean', default: 0, min: -10, max: 10 };
export const std: NumberParam = { kind: 'number', id: 'std', default: 0.05, min: 1e-6, max: 100, scale: 'log' };
export const fanMode: ChoiceParam = { kind: 'choice', id: 'mode', default: 'fanIn', options: ['fanIn', 'fanOut'] };
export const negativeSlope: NumberParam = { kind: 'number', id: 'negativeSlope', default: 0, min: 0, max: 10 };

/** Keras and JAX cut the normal of these at ±2 std (and correct the variance), PyTorch does not; the plain name means the plain normal. */
export const truncated: ChoiceParam = { kind: 'choice', id: 'truncated', default: 'no', options: ['no', 'yes'] };

export function normalKind(params: ParamValues): Scaling['distribution'] {
  return params.truncated === 'yes' ? 'truncatedNormal' : 'normal';
}
