import { type Backward, backwardPredictions } from './backward.ts';
import { type Forward, forwardPredictions } from './forward.ts';
import type { TheoryLayer } from './layer.ts';
import type { OutputGradient } from './output.ts';

/** A network and what goes in at its two ends. */
export interface Question {
  /** E[x²], and E[xx′]/E[x²] for two different samples (0 for Gaussian inputs). */
  readonly inputs: { readonly meanSquare: number; readonly correlation: number };
  readonly layers: readonly TheoryLayer[];
  readonly output: OutputGradient;
  readonly batchSize: number;
}

/** null where mean field says nothing: see `TheoryLayer.silence`. */
export interface LayerPrediction {
  readonly forward: Forward | null;
  readonly backward: Backward | null;
}

/**
 * What mean field expects in each weight layer, output included: the limit of infinite width, averaged over draws. Everything is float64, so nothing
 * overflows where float32 would; NaN and ∞ go through.
 */
export function predict({ inputs, layers, output, batchSize }: Question): LayerPrediction[] {
  const { meanSquare, correlation } = inputs;
  const forward = forwardPredictions({ meanSquare, product: correlation * meanSquare }, layers, batchSize);
  const delta = { meanSquare: output.rms ** 2, product: output.correlation * output.rms ** 2 };
  const backward = backwardPredictions(delta, layers, forward, batchSize);
  return layers.map((_, l) => ({ forward: forward[l] ?? null, backward: backward[l] ?? null }));
}
