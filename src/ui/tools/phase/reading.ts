import { depthScale, type Field, varianceSlope } from '../../../theory/meanField.ts';
import { type Phase, phase, settledVariance } from '../../../theory/phase.ts';

/** What the theory says of one place at once. */
export interface Reading extends Phase {
  /** ξ_q: the layers in which the variance's distance from where it settles changes by a factor e. */
  readonly varianceScale: number;
  /** 1/|ln χ|: the same of the gradient. */
  readonly gradientScale: number;
}

export function read(field: Field): Reading {
  const found = phase(field);
  const slope = found.fixedPoint.kind === 'every' ? 1 : varianceSlope(field, settledVariance(found.fixedPoint));
  return { ...found, varianceScale: depthScale(slope), gradientScale: depthScale(found.chi) };
}
