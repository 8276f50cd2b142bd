import { streamNorm } from '../network/streamNorm.ts';
import { nonlinearity } from '../theory/nonlinearity.ts';
import type { Facts, Flow } from './facts.ts';
import { grade } from './health.ts';
import { gravest } from './severity.ts';
import type { Detail, Severity } from './verdict.ts';

/** Below this width a single draw strays so far from the average over draws that it is not judged by itself. */
const NARROW = 16;
export const isNarrow = ({ config }: Facts): boolean => config.widths.slice(1, -1).some(width => width < NARROW);

/**
 * By what factor the mean square of a narrow network may stray: one standard deviation of ln ‖a‖², which has the variance Σ ln(1 + 5/n) for He and ReLU
 * (Hanin & Rolnick 2018). 1 for one that is not narrow.
 */
export function stray(facts: Facts): number {
  if (!isNarrow(facts)) return 1;
  const hidden = facts.config.widths.slice(1, -1);
  return Math.exp(Math.sqrt(hidden.reduce((sum, n) => sum + Math.log(1 + 5 / n), 0)) / 2);
}

/** How grave it is that a signal shrinks (`low`) or grows. */
export function gradeOfSignal(facts: Facts, side: 'low' | 'high'): Severity {
  const { signal, inputs } = facts;
  const steps = signal.values.length - 1;
  const slack = side === 'low' ? stray(facts) : 1 / stray(facts);
  const last = signal.values.at(-1)!;
  if (!(steps > 0)) return 'good';
  if (side === 'high' && !(last > 1 && isUnbounded(facts))) return 'good';
  const ofInput = last / (side === 'low' ? Math.min(1, inputs.rms) : inputs.rms);
  const lost = sided('signal', ofInput * slack, side) === 'bad' ? 'bad' : 'good';
  if (facts.layers.length === 2) return gravest([lost, sided('singleStep', ofInput * slack, side)]);
  if (steps === 1) return gravest([lost, sided('singleStep', signal.perLayer * slack, side) === 'good' ? 'good' : 'watch']);
  const trend = gravest([sided('signalStep', signal.perLayer * slack ** (1 / steps), side), sided('signal', signal.ratio * slack, side)]);
  return gravest([lost, trend === 'good' ? 'good' : 'watch']);
}

/** A bounded activation has a size of its own, which is no growth. */
const isUnbounded = ({ layers }: Facts): boolean =>
  layers.some(({ activation }) => activation && nonlinearity(activation).phi.value(FAR) > FAR / 2);
const FAR = 1000;

const sided = (criterion: 'singleStep' | 'signalStep' | 'signal', value: number, side: 'low' | 'high'): Severity =>
  value < 1 === (side === 'low') ? grade(criterion, value) : 'good';

/** What the blocks have made of the stream: the last sum over what the first took. 1 without blocks. */
export const streamGrowth = ({ blocks }: Facts): number => (blocks[0] ? blocks.at(-1)!.sum / blocks[0].stream : 1);

/**
 * What a gradient has become from the last hidden layer to the first. Of a stream that each branch reads through a norm, without the growth that is the stream's own:
 * there a gradient that is larger belongs to a stream that is as much smaller.
 */
export function gradientRatio(facts: Facts): number {
  const { ratio } = facts.gradient;
  const isRead = streamNorm(facts.layers)?.where === 'atBranches';
  return isRead && ratio > 1 ? Math.max(1, ratio / Math.max(1, streamGrowth(facts))) : ratio;
}

/** How grave that is. */
export const gradeOfGradient = (facts: Facts): Severity => {
  const ratio = gradientRatio(facts);
  return grade('gradient', ratio < 1 ? Math.min(1, ratio * stray(facts)) : Math.max(1, ratio / stray(facts)));
};

/** What is left, or has grown, beyond repair. */
export const LOST = 1e-3;
export const BURST = 1e3;

/** How fast a flow goes, and how fast the theory says. */
export const rateOf = ({ perLayer, ratio, theory }: Flow): Detail => ({ perLayer, ratio, theory: theory ?? '' });

/** The same of the signal, with where it ends and how much of the input that is. */
export function signalDetail({ signal, inputs, summaries, firstLayer }: Facts): Detail {
  const slow = signal.perLayer > 0.93 && signal.perLayer < 1.08;
  return {
    ...rateOf(signal),
    whole: signal.values.at(-1)! / inputs.rms,
    drift: slow ? signal.ratio : '',
    from: String(firstLayer),
    layer: String(summaries.length - 1),
  };
}
