import type { LayerPrediction } from './predict.ts';

/**
 * Mean of the squared singular values (all min(n, m) of them) of the Jacobian ∂z_L/∂x of n inputs and m outputs: the expected square of an entry is
 * Πχ / n, and the squared singular values sum to all the entries'. Pennington, Schoenholz & Ganguli 2017, for any widths. null where theory is
 * silent.
 */
export function jacobianMeanSquare(predictions: readonly LayerPrediction[], inputs: number, outputs: number): number | null {
  if (predictions.some(({ forward }) => !forward)) return null;
  return (Math.max(inputs, outputs) / inputs) * predictions.at(-1)!.forward!.gain;
}
