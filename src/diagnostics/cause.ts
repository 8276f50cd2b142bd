import { gains, isHomogeneous } from '../theory/gains.ts';
import type { TheoryLayer } from '../theory/layer.ts';
import { expectedSignal } from './expected.ts';
import { type Facts, stepOf } from './facts.ts';
import { keeps } from './rate.ts';

/**
 * Why a signal shrinks or grows.
 * `fixed`: some weights are not drawn, so that what is known of drawn ones does not hold.
 * `mean`: they have a part in common.
 * `chance`: theory expects the signal to hold, or the contrary, so it is this draw.
 * `ownSize`: a single layer, whose activation has a size of its own.
 * `first`: layer 1, more than all that follow.
 * `scale`: n·Var(W) is smaller or larger than the activations need.
 * `biases`: they add to it.
 * `mixed`: activations of different kinds, each with a size of its own.
 * `size`: the activation needs another scale for a signal of this size.
 * `together`: several of these.
 */
export type Cause = 'fixed' | 'mean' | 'chance' | 'ownSize' | 'first' | 'scale' | 'biases' | 'mixed' | 'size' | 'together';

/** Tried out: the theory tells what becomes of the signal without each. */
export function causeOf(facts: Facts): Cause {
  const { question, firstLayer, signal } = facts;
  const hidden = question.layers.slice(0, -1);
  const judged = hidden.slice(firstLayer);
  if (hidden.some(isFixed)) return 'fixed';
  const drawn = hidden.map(layer => ({ ...layer, silence: null }));
  const measured = Math.log(signal.perLayer);
  const step = expectedSignal(facts, drawn);
  const expected = Math.log(step);
  if (expected / measured < 0.5) {
    if (judged.some(({ silence }) => silence === 'nonZeroMean')) return 'mean';
    if (!(expected / measured > 0) || keeps(step, signal.values.length - 1)) return 'chance';
  }
  if (firstLayer === 0 && hidden.length === 1 && !isHomogeneous(hidden[0]!.nonlinearity!)) return 'ownSize';
  /** By how much, of the whole, the signal then comes nearer to holding. */
  const relief = (change: (layer: TheoryLayer) => TheoryLayer) =>
    1 - Math.abs(Math.log(expectedSignal(facts, drawn.map(change))) / expected);
  const scale = relief(atNeededScale);
  const biases = hidden.some(hasBiases) ? relief(layer => ({ ...layer, biasMean: 0, biasVariance: 0 })) : 0;
  if (scale > 0.5 && expected < 0 === scaleIn(facts) < needIn(facts)) return 'scale';
  if (biases > 0.5) return 'biases';
  if (firstLayer === 0 && Math.abs(Math.log(stepOf(signal.values.slice(1))) / measured) < 0.5) return 'first';
  if (new Set(hidden.map(({ nonlinearity }) => nonlinearity)).size > 1) return 'mixed';
  const isSize = !isHomogeneous(hidden[0]!.nonlinearity!) && expected < 0 === scalesOf(facts)[0]! < neededBySize(facts);
  return isSize ? 'size' : 'together';
}

/** n·Var(W) of the layers in which the signal is judged; of weights that were scaled to the batch, as they became. */
function scalesOf({ question, firstLayer, summaries }: Facts): number[] {
  return question.layers
    .slice(firstLayer, -1)
    .map(
      ({ fanIn, weightVariance, unitVariance }, i) =>
        fanIn * (unitVariance !== null ? summaries[firstLayer + i]!.weights!.std ** 2 : weightVariance),
    );
}

/** n·Var(W) that keeps E[z²] = 1 through the layer's own activation. */
export const neededScale = ({ nonlinearity }: TheoryLayer): number => gains(nonlinearity!).forward ** 2;

/** The same for the signal as it is in layer 1. */
export function neededBySize({ question, summaries }: Facts): number {
  return gains(question.layers[0]!.nonlinearity!, summaries[0]!.preactivations!.rms ** 2).forward ** 2;
}

/** n·Var(W) of all these layers, and what their activations need: geometric means, by which a signal grows. */
export const scaleIn = (facts: Facts): number => geometricMean(scalesOf(facts));
export const needIn = ({ question, firstLayer }: Facts): number => geometricMean(question.layers.slice(firstLayer, -1).map(neededScale));
const geometricMean = (values: readonly number[]) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const isFixed = ({ silence, weightVariance }: TheoryLayer) => silence === 'notRandom' || weightVariance === 0;
const hasBiases = ({ biasMean, biasVariance }: TheoryLayer) => biasMean !== 0 || biasVariance > 0;

/** Weights that are scaled to the batch have no other scale. */
function atNeededScale(layer: TheoryLayer): TheoryLayer {
  return layer.unitVariance !== null ? layer : { ...layer, weightVariance: neededScale(layer) / layer.fanIn };
}
