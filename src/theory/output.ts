import type { Forward, SecondMoments } from './forward.ts';
import { concentration } from './softmax.ts';

/** The output's δ: as measured (see `pairCorrelation`), or as expected of a loss with random labels. */
export type OutputGradient =
  | { readonly kind: 'measured'; readonly rms: number; readonly correlation: number }
  | { readonly kind: 'softmaxCrossEntropy' }
  | { readonly kind: 'meanSquaredError' }
  | { readonly kind: 'unitGradient' };

/** E[δ²] and E[δδ′] at the output; null where they would need a forward prediction that is not there. */
export function outputMoments(output: OutputGradient, z: Forward | null, classes: number, batchSize: number): SecondMoments | null {
  switch (output.kind) {
    case 'measured':
      return { meanSquare: output.rms ** 2, product: output.correlation * output.rms ** 2 };
    case 'unitGradient':
      return { meanSquare: 1, product: 0 };
    case 'softmaxCrossEntropy':
      return z && crossEntropy(z, classes, batchSize);
    case 'meanSquaredError':
      return z && meanSquared(z, classes, batchSize);
  }
}

/**
 * δ = (p − t)/B with t the one-hot label, independent of p: E[δ²]B²C = E[Σp²] − 2/C + 1, E[δδ′]B²C = E[Σpp′] − 1/C. E[Σpp′] grows from 1/C at
 * correlation 0 to E[Σp²] at 1; in between it is taken as linear, which is exact for small z.
 */
function crossEntropy({ variance, correlation }: Forward, C: number, B: number): SecondMoments {
  const equal = concentration(variance, C);
  const scale = 1 / (C * B * B);
  return { meanSquare: scale * (equal - 2 / C + 1), product: scale * correlation * (equal - 1 / C) };
}

/** δ = 2(z − t)/(BC): E[(z − t)²] = E[z²] − 2E[z]/C + 1/C, and for two samples, whose labels agree with probability 1/C, E[tt′] = 1/C². */
function meanSquared({ mean, variance, correlation }: Forward, C: number, B: number): SecondMoments {
  const scale = (2 / (B * C)) ** 2;
  const common = mean * mean - (2 * mean) / C;
  return { meanSquare: scale * (variance + common + 1 / C), product: scale * (correlation * variance + common + 1 / (C * C)) };
}

/**
 * E[vv′]/E[v²] over all pairs of different samples, from the mean square of v and that of its sum over the batch: ∂L/∂b is the sum of ∂L/∂z, so a
 * run's summaries give δ's. 0 for a batch of one or for nothing but zeros.
 */
export function pairCorrelation(meanSquare: number, sumMeanSquare: number, batchSize: number): number {
  if (batchSize < 2 || meanSquare === 0) return 0;
  return (sumMeanSquare / (batchSize * meanSquare) - 1) / (batchSize - 1);
}
