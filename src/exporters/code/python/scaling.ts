import type { ParamValues } from '../../../lib/params.ts';
import { real } from './text.ts';

/** Variance scale / fan, as `VarianceScaling` of Keras and `variance_scaling` of JAX take it: the scale as an expression, and the fan's name. */
export interface Scaling {
  readonly scale: string;
  readonly mode: 'fan_in' | 'fan_out' | 'fan_avg' | 'fan_geo_avg';
}

export const lecunScaling: Scaling = { scale: '1.0', mode: 'fan_in' };

export const glorotScaling = ({ gain }: ParamValues): Scaling => ({
  scale: gain === 1 ? '1.0' : `${real(Number(gain))} ** 2`,
  mode: 'fan_avg',
});

export const heScaling = ({ mode, negativeSlope }: ParamValues): Scaling => ({
  scale: negativeSlope === 0 ? '2.0' : `2 / (1 + ${real(Number(negativeSlope))} ** 2)`,
  mode: mode === 'fanOut' ? 'fan_out' : 'fan_in',
});

/** Whether it is the He of Keras and JAX, which have neither slope nor mode. */
export const plainHe = ({ mode, negativeSlope }: ParamValues): boolean => mode === 'fanIn' && negativeSlope === 0;

const modes = { fanIn: 'fan_in', fanOut: 'fan_out', fanAvg: 'fan_avg', fanGeoAvg: 'fan_geo_avg' } as const;

export const anyScaling = ({ scale, mode }: ParamValues): Scaling => ({
  scale: real(Number(scale)),
  mode: modes[mode as keyof typeof modes],
});
