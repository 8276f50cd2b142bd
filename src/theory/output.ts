/** The output's δ, as measured: √E[δ²], and E[δδ′]/E[δ²] for two samples (see `pairCorrelation`); 1 and 0 where it is drawn from N(0, 1). */
export interface OutputGradient {
  readonly rms: number;
  readonly correlation: number;
}

/**
 * E[vv′]/E[v²] over all pairs of different samples, from the mean square of v and that of its sum over the batch: ∂L/∂b is the sum of ∂L/∂z, so a
 * run's summaries give δ's. 0 for a batch of one or for nothing but zeros.
 */
export function pairCorrelation(meanSquare: number, sumMeanSquare: number, batchSize: number): number {
  if (batchSize < 2 || meanSquare === 0) return 0;
  return (sumMeanSquare / (batchSize * meanSquare) - 1) / (batchSize - 1);
}
