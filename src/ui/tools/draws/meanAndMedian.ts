import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../network/network.ts';
import { heReluVariation, medianOverMean } from '../../../theory/finiteWidth.ts';
import { theoryLayer } from '../../../theory/layer.ts';
import type { Profile } from './draw.ts';
import { quantile, rising } from './quantile.ts';

/** ‖a‖²/n of the last hidden layer over draws; each the mean over the batch. ∞ or NaN where draws overflow. */
export interface MeanAndMedian {
  readonly mean: number;
  readonly median: number;
}

/** NaN over nothing. */
export function meanAndMedian(profiles: readonly Profile[]): MeanAndMedian {
  const squares = profiles.map(({ signal }) => signal.at(-1)! ** 2);
  return {
    mean: squares.reduce((sum, x) => sum + x, 0) / squares.length,
    median: quantile(rising(squares), 0.5),
  };
}

/** What Hanin & Rolnick (2018) expect of one input's ‖a‖²/n. */
export interface Expected extends MeanAndMedian {
  readonly squaredVariation: number;
}

/**
 * For ReLU with independent weights of mean 0 and without biases, whatever their scale: the mean is `inputMeanSquare` times each layer's n·Var(W)/2 (1 for
 * He), CV² = Π(1 + 5/n_l) − 1 over the hidden widths, and the median about mean/√(1 + CV²). null for other networks.
 */
export function expectedMeanAndMedian(config: Config, inputMeanSquare: number): Expected | null {
  const hidden = layersOf(config).slice(0, -1);
  const layers = hidden.map(theoryLayer);
  const applies = layers.every(
    ({ silence, approximation, biasMean, biasVariance }, i) =>
      hidden[i]!.activation?.id === 'relu' && !silence && !approximation && biasMean === 0 && biasVariance === 0,
  );
  if (!applies) return null;
  const mean = layers.reduce((product, { fanIn, weightVariance }) => product * ((fanIn * weightVariance) / 2), inputMeanSquare);
  const squaredVariation = heReluVariation(config.widths.slice(1, -1));
  return { mean, median: mean * medianOverMean(squaredVariation), squaredVariation };
}
