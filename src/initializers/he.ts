import type { ParamValues } from '../lib/params.ts';
import type { Scaling } from './scaling.ts';

/** Variance 2/((1 + slope²)N): He et al. 2015, eq. 15, N = n to preserve the signal (eq. 10), N = m the gradient (eq. 14). */
export function heScaling(params: ParamValues, distribution: Scaling['distribution']): Scaling {
  const slope = Number(params.negativeSlope);
  return { scale: 2 / (1 + slope * slope), mode: params.mode === 'fanOut' ? 'fanOut' : 'fanIn', distribution };
}

/** √(numerator/N), numerator 6 for the uniform limit and 2 for the std; the slope is shown only where there is one. */
export function heExpression(params: ParamValues, numerator: 2 | 6): string {
  const fan = params.mode === 'fanOut' ? 'm' : 'n';
  return Number(params.negativeSlope) === 0 ? `sqrt(${numerator}/${fan})` : `sqrt(${numerator}/((1+negativeSlope^2)*${fan}))`;
}
