/** σ(z) = 1/(1 + exp(−z)), accurate in both tails. */
export function logistic(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/** σ′(z) = σ(z)σ(−z), without 1 − σ. */
export function logisticDerivative(z: number): number {
  return logistic(z) * logistic(-z);
}
