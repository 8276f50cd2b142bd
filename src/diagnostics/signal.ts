import { type Cause, causeOf, neededBySize, needIn, scaleIn } from './cause.ts';
import { helpful } from './expected.ts';
import { type Facts, stepOf } from './facts.ts';
import { BURST, isSlow, LOST, rateOf } from './rate.ts';
import { scaleRemedies, zeroBiases } from './remedies.ts';
import type { Detail, Remedy } from './verdict.ts';

const known = new WeakMap<Facts, Cause>();

/** Computed once a result, for the sentence and for its remedies. */
function causeIn(facts: Facts): Cause {
  const found = known.get(facts);
  if (found) return found;
  const made = isLost(facts) ? 'first' : causeOf(facts);
  known.set(facts, made);
  return made;
}

/** How much of the input is left at the last hidden layer, or has become of it. */
export const ofInput = ({ signal, inputs }: Facts): number => signal.values.at(-1)! / inputs.rms;

/** Whether the signal has come to nothing, or to too much, though not from where it is judged; an activation's own size is no such thing. */
export const isGone = (facts: Facts) => facts.signal.ratio >= LOST && ofInput(facts) < LOST && facts.signal.values.at(-1)! < LOST;
export const isHuge = (facts: Facts) => facts.signal.ratio <= BURST && ofInput(facts) > BURST && facts.signal.values.at(-1)! > BURST;

/** Whether it is by layer 1 that this is so. */
const isLost = (facts: Facts) =>
  (isGone(facts) || isHuge(facts)) && 2 * Math.abs(Math.log(firstStep(facts))) > Math.abs(Math.log(ofInput(facts)));
const firstStep = ({ inputs, summaries }: Facts) => summaries[0]!.activations!.rms / inputs.rms;

/** Rate and cause of a signal that does not hold. */
export function whySignal(facts: Facts): Detail {
  const { config, question, signal, summaries, firstLayer } = facts;
  const judged = question.layers.slice(firstLayer, -1);
  const activations = new Set(facts.layers.slice(firstLayer, -1).map(({ activation }) => activation!.id));
  return {
    ...rateOf(signal),
    cause: causeIn(facts),
    scale: scaleIn(facts),
    need: needIn(facts),
    needBySize: neededBySize(facts),
    size: summaries[0]!.preactivations!.rms,
    activation: activations.size === 1 ? [...activations][0]! : '',
    ratio: ofInput(facts),
    drift: isSlow(signal.perLayer) ? signal.ratio : '',
    first: firstStep(facts),
    rest: stepOf(signal.values.slice(1 - firstLayer)),
    own: summaries[0]!.activations!.rms,
    layer: String(judged.length + firstLayer),
    mean: judged.map(({ weightMean }) => weightMean).reduce((x, y) => (Math.abs(y) > Math.abs(x) ? y : x)),
    bias: Math.max(...summaries.slice(firstLayer, -1).map(({ biases }) => biases!.rms)),
    width: String(Math.min(...config.widths.slice(1, -1))),
  };
}

/** What makes it hold: nothing, where the initializer is not the cause, or where theory does not expect of another that it helps. */
export function signalRemedies(facts: Facts): readonly Remedy[] {
  const cause = causeIn(facts);
  if (cause === 'biases') return helpful(facts, 'signal', [zeroBiases()]);
  return ['fixed', 'mean', 'scale', 'size'].includes(cause) ? helpful(facts, 'signal', scaleRemedies(facts)) : [];
}
