import { edit } from '../config/edit.ts';
import { layersOf } from '../engine/network.ts';
import { forwardPredictions } from '../theory/forward.ts';
import { type TheoryLayer, theoryLayer } from '../theory/layer.ts';
import { predict } from '../theory/predict.ts';
import { type Facts, stepOf } from './facts.ts';
import { BURST, LOST } from './rate.ts';
import type { Remedy } from './verdict.ts';

/** What pairs of samples do is not asked, since it takes the most time. */
const NO_PAIRS = Number.NaN;

/** A signal's step from layer to layer that theory expects with these hidden layers instead; NaN where it says nothing. */
export function expectedSignal({ question, firstLayer }: Facts, hidden: readonly TheoryLayer[]): number {
  const { meanSquare } = question.inputs;
  const forward = forwardPredictions({ meanSquare, product: NO_PAIRS }, hidden);
  return stepOf([Math.sqrt(meanSquare), ...forward.map(layer => layer?.activation?.rms)].slice(firstLayer));
}

/** The same of the gradient, with these layers, output included. */
function expectedGradient({ question }: Facts, layers: readonly TheoryLayer[]): number {
  const inputs = { ...question.inputs, correlation: NO_PAIRS };
  const backward = predict({ ...question, inputs, layers }).slice(0, -1);
  return stepOf(backward.map(layer => layer.backward?.dPreactivationsRms).toReversed());
}

/** What remains of the distance between shrinking or growing and holding, both flows together, is no more than this share of it. */
const BETTER = 0.85;

/**
 * Of the remedies with which theory expects the flow to come halfway to holding at least, nothing to be lost, and signal and gradient together to be better
 * off: the first that is not twice as far from holding as the best. None if there is none.
 */
export function helpful(facts: Facts, flow: 'signal' | 'gradient', remedies: readonly Remedy[]): readonly Remedy[] {
  const { signal, gradient } = facts;
  const now = { signal: signal.theory ?? signal.perLayer, gradient: gradient.theory ?? gradient.perLayer };
  const stepsOf = { signal: signal.values.length - 1, gradient: gradient.values.length - 1 };
  /** How far the flows end from where they began, in powers of e; `unknown` for one of which nothing is known. */
  const distance = (step: typeof now, unknown: number) =>
    [stepsOf.signal * Math.abs(Math.log(step.signal)), stepsOf.gradient * Math.abs(Math.log(step.gradient))].reduce(
      (sum, part) => sum + (Number.isNaN(part) ? unknown : part),
      0,
    );
  const before = distance(now, Infinity);
  const candidates = remedies
    .map(remedy => {
      const layers = layersOf(edit(facts.config, remedy.change(facts.config))).map(theoryLayer);
      const step = { signal: expectedSignal(facts, layers.slice(0, -1)), gradient: expectedGradient(facts, layers) };
      return { remedy, step: step[flow], distance: distance(step, 0) };
    })
    .filter(({ step, distance }) => {
      const ratio = step ** stepsOf[flow];
      const helps = !(Math.abs(Math.log(step)) >= Math.abs(Math.log(now[flow])) / 2);
      return ratio > LOST && ratio < BURST && helps && distance <= BETTER * before;
    });
  const best = Math.min(...candidates.map(({ distance }) => distance));
  const found = candidates.find(({ distance }) => distance <= best + Math.LN2);
  return found ? [found.remedy] : [];
}
