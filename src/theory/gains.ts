import type { Nonlinearity } from './nonlinearity.ts';

/** The gains √(n·Var(W)) that keep E[z²] (forward) or the gradient's mean square (backward) at variance q. */
export interface Gains {
  /** √(q / E[φ²]) */
  readonly forward: number;
  /** 1/√E[φ′²], for equal fans */
  readonly backward: number;
}

/** Exact gains, where frameworks have rounded ones (tanh 5/3). Only rectifiers and linear units have one gain for both. He et al. 2015. */
export function gains(nonlinearity: Nonlinearity, q = 1): Gains {
  const { meanSquare, derivativeMeanSquare } = nonlinearity.moments(q);
  return { forward: Math.sqrt(q / meanSquare), backward: 1 / Math.sqrt(derivativeMeanSquare) };
}

/** Whether φ(cx) = cφ(x) for c > 0, as for rectifiers: one gain keeps signals of every size. */
export function isHomogeneous(nonlinearity: Nonlinearity): boolean {
  return Math.abs(gains(nonlinearity, 100).forward / gains(nonlinearity, 1).forward - 1) < 1e-6;
}
