import { initializers } from '../initializers/all.ts';
import { gains } from '../theory/gains.ts';
import { theoryLayer } from '../theory/layer.ts';
import { nonlinearity } from '../theory/nonlinearity.ts';
import type { Facts } from './facts.ts';
import { rateOf } from './rate.ts';
import { neededGain, scaleRemedy } from './remedies.ts';
import type { Detail, Remedy } from './verdict.ts';

/**
 * Why a signal shrinks or grows. `scale`: n·Var(W) is smaller or larger than the activation needs. `mean`: the weights have a part in common. Else the
 * scale is right or points the other way: `size`: the activation needs another for each size of the signal; `biases`: they add to it; `chance`: this draw.
 */
type Cause = 'scale' | 'mean' | 'biases' | 'size' | 'chance';

/** Within this share n·Var(W) is what the activation needs. */
const ALIKE = 0.02;

interface Reason {
  readonly cause: Cause;
  /** n·Var(W) as it is, and as the activation needs it. */
  readonly scale: number;
  readonly need: number;
}

const known = new WeakMap<Facts, Reason>();

/** Rate and cause of a signal that does not hold, with how much of the input is left, or has become of it: the rate leaves out layer 1 of deep networks. */
export function whySignal(facts: Facts): Detail {
  const { config, signal, inputs, summaries } = facts;
  const hidden = summaries.slice(0, -1);
  return {
    ...rateOf(signal),
    ...reasonOf(facts),
    ratio: signal.values.at(-1)! / inputs.rms,
    activation: config.activation.id,
    layer: String(hidden.length),
    mean: hidden.map(({ weights }) => weights!.mean).reduce((x, y) => (Math.abs(y) > Math.abs(x) ? y : x)),
    bias: Math.max(...hidden.map(({ biases }) => biases!.rms)),
    width: String(Math.min(...config.widths.slice(1, -1))),
    input: inputs.rms,
  };
}

/** What makes it hold: nothing, where the initializer is not the cause. */
export function signalRemedies(facts: Facts): readonly Remedy[] {
  return ['scale', 'mean'].includes(reasonOf(facts).cause) ? [scaleRemedy(facts)] : [];
}

/** Computed once a result, for the sentence and for its remedies. */
function reasonOf(facts: Facts): Reason {
  const found = known.get(facts);
  if (found) return found;
  const scale = scaleOf(facts);
  const need = neededGain(facts.config) ** 2;
  const made = { cause: causeOf(facts, scale / need - 1), scale, need };
  known.set(facts, made);
  return made;
}

/** `excess`: by which share n·Var(W) is more than the activation needs. */
function causeOf({ config, layers, signal, summaries }: Facts, excess: number): Cause {
  const hasMean = layers.slice(0, -1).some(layer => theoryLayer(layer).silence === 'nonZeroMean');
  if (hasMean && signal.perLayer > 1) return 'mean'; // it adds up, so it makes no signal smaller
  if (signal.perLayer < 1 ? excess < -ALIKE : excess > ALIKE) return 'scale';
  if (!isHomogeneous(config.activation)) return 'size';
  return summaries.slice(0, -1).some(({ biases }) => biases!.rms > 0) ? 'biases' : 'chance';
}

/** n·Var(W), on average over the hidden layers. */
function scaleOf({ layers, summaries }: Facts): number {
  const hidden = layers.slice(0, -1);
  // Of weights that were scaled to the batch, the variance is known only from what they became.
  const scales = hidden.map((layer, i) => {
    const { variance, unitVariance } = initializers.get(layer.initializer.id);
    return layer.fanIn * (unitVariance ? summaries[i]!.weights!.std ** 2 : variance(layer, layer.initializer.params, Math));
  });
  return scales.reduce((sum, s) => sum + s, 0) / scales.length;
}

/** Whether φ(cx) = cφ(x) for c > 0, as for rectifiers: one gain keeps signals of every size. */
function isHomogeneous(activation: Facts['config']['activation']): boolean {
  const phi = nonlinearity(activation);
  return Math.abs(gains(phi, 100).forward / gains(phi, 1).forward - 1) < 1e-6;
}
