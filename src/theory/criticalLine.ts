import { varianceSlope } from './meanField.ts';
import type { Nonlinearity } from './nonlinearity.ts';
import { root } from './root.ts';

/** A field whose χ is 1 where its variance has settled: the edge of chaos. */
export interface CriticalPoint {
  readonly sigmaW2: number;
  readonly sigmaB2: number;
  /** The variance there: 0 as a limit; ∞ for rectifiers with biases; null if every variance is fixed (rectifiers without). */
  readonly variance: number | null;
  /** Whether variances near it lead to it. */
  readonly stable: boolean;
}

const SMALL = 1e-10;
const LARGE = 1e10;

/** The critical field whose fixed point is q: σw² = 1/E[φ′²], σb² = q − σw²·E[φ²], which may come out negative: then there is none. */
export function criticalAt(nonlinearity: Nonlinearity, q: number): { readonly sigmaW2: number; readonly sigmaB2: number } {
  const { meanSquare, derivativeMeanSquare } = nonlinearity.moments(q);
  return { sigmaW2: 1 / derivativeMeanSquare, sigmaB2: q - meanSquare / derivativeMeanSquare };
}

/**
 * The critical σw² for a σb² ≥ 0, or null where no variance is critical. Hayou, Doucet & Rousseau 2019, with the smallest fixed point
 * where there are several. Rectifiers are critical at the gain-1 σw² whatever σb² is.
 */
export function criticalPoint(nonlinearity: Nonlinearity, sigmaB2: number): CriticalPoint | null {
  const excess = (q: number) => criticalAt(nonlinearity, q).sigmaB2 - sigmaB2;
  const at = (q: number, variance: number | null = q): CriticalPoint => {
    const { sigmaW2 } = criticalAt(nonlinearity, q);
    return { sigmaW2, sigmaB2, variance, stable: q === SMALL || varianceSlope({ nonlinearity, sigmaW2, sigmaB2 }, q) < 1 };
  };
  const scaleFree = [SMALL, 1, LARGE].every(q => Math.abs(criticalAt(nonlinearity, q).sigmaB2) < 1e-12 * q);
  if (scaleFree) return { ...at(1, sigmaB2 === 0 ? null : Infinity), stable: sigmaB2 === 0 };
  if (sigmaB2 === 0 && Math.abs(excess(SMALL)) < 1e-6 * SMALL) return at(SMALL, 0);
  for (let q = SMALL; q < LARGE; q *= 2) {
    if (excess(q) <= 0 && excess(2 * q) > 0) return at(Math.exp(root(t => excess(Math.exp(t)), Math.log(q), Math.log(2 * q))));
  }
  return null;
}
