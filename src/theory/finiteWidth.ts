/**
 * Squared coefficient of variation, over draws, of ‖a‖² in a He-initialized ReLU network with these hidden widths: Π(1 + 5/n) − 1. Hanin & Rolnick
 * 2018; 5 is E[φ⁴]/E[φ²]² − 1.
 */
export function heReluVariation(widths: readonly number[]): number {
  return widths.reduce((product, n) => product * (1 + 5 / n), 1) - 1;
}

/** The median of a positive quantity over draws as a fraction of its mean, if its logarithm is normal: 1/√(1 + CV²). */
export function medianOverMean(squaredVariation: number): number {
  return 1 / Math.sqrt(1 + squaredVariation);
}
