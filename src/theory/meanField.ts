import type { Nonlinearity } from './nonlinearity.ts';

/**
 * A deep network of one kind of layer: an activation, σw² = fanIn·Var(W), σb² = Var(b), zero means. Poole et al. 2016; Schoenholz et al. 2017.
 * q is the variance of the pre-activations.
 */
export interface Field {
  readonly nonlinearity: Nonlinearity;
  readonly sigmaW2: number;
  readonly sigmaB2: number;
}

/** The next layer's variance: σw²·E[φ²] + σb². Poole et al. 2016. */
export function varianceMap({ nonlinearity, sigmaW2, sigmaB2 }: Field, q: number): number {
  return sigmaW2 * nonlinearity.moments(q).meanSquare + sigmaB2;
}

/** The variance map's slope, σw²·dE[φ²]/dq. */
export function varianceSlope({ nonlinearity, sigmaW2 }: Field, q: number): number {
  return sigmaW2 * nonlinearity.slopes(q).meanSquare;
}

/** χ = σw²·E[φ′²]: by what a layer multiplies the mean square of a small perturbation, and of the gradient. Schoenholz et al. 2017. */
export function chi({ nonlinearity, sigmaW2 }: Field, q: number): number {
  return sigmaW2 * nonlinearity.moments(q).derivativeMeanSquare;
}

/** Where the correlation map leads, and how steep it is there. */
interface CorrelationStep {
  /** The next layer's correlation of two inputs that both have variance q: (σw²·E[φφ′] + σb²) / V(q). Poole et al. 2016. */
  readonly next: number;
  /** σw²·E[φ′φ′]·q / V(q); χ at c = 1 and a fixed point q. */
  readonly slope: number;
}

export function correlationStep(field: Field, q: number, c: number): CorrelationStep {
  const { nonlinearity, sigmaW2, sigmaB2 } = field;
  const { values, derivatives } = nonlinearity.products(q, c);
  const variance = varianceMap(field, q);
  return { next: (sigmaW2 * values + sigmaB2) / variance, slope: (sigmaW2 * derivatives * q) / variance };
}

/** ξ = 1/|ln slope|: the layers in which a distance from a fixed point falls (or, for a slope above 1, grows) by a factor e; ∞ for slope 1, within 1e-9. */
export function depthScale(slope: number): number {
  return Math.abs(slope - 1) <= 1e-9 ? Infinity : 1 / Math.abs(Math.log(slope));
}
