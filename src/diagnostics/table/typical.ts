import type { Shown } from '../../engine/workers/run/client.ts';
import { layersOf } from '../../network/network.ts';
import { isPlainChain } from '../../network/step.ts';
import { heReluDrift } from '../../theory/finiteWidth.ts';
import { predictionOf, questionOf } from '../prediction.ts';

/** A drift of less than this in all, in powers of e, is not worth a line. */
const SEEN = 0.1;

/**
 * The typical rms of a, layer by layer from the input on: the mean-field one with what finite width takes of one sample's. Where that is known and matters: in ReLU
 * chains of independent weights without biases; else null. A batch averages some of it away.
 */
export function typicalRms(shown: Shown): readonly number[] | null {
  const { config, after, result } = shown;
  const layers = layersOf(config);
  const hidden = layers.slice(0, -1);
  const question = questionOf(shown);
  const isKnown =
    !after &&
    isPlainChain(layers) &&
    hidden.every(({ activation }) => activation?.id === 'relu') &&
    question.layers.every(
      ({ silence, approximation, biasMean, biasVariance, unitVariance, isOutput }) =>
        isOutput || (!silence && !approximation && biasMean === 0 && biasVariance === 0 && unitVariance === null),
    );
  if (!isKnown) return null;
  let drift = 0;
  const prediction = predictionOf(shown);
  const typical = hidden.map(({ fanOut }, l) => {
    drift += heReluDrift(fanOut);
    return prediction[l]!.forward!.activation!.rms * Math.exp(drift);
  });
  return drift < -SEEN ? [result.inputs.rms, ...typical] : null;
}
