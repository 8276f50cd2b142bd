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

/** A number for each of the two flows. */
type Both = Readonly<Record<'signal' | 'gradient', number>>;

/** How far the two end from where they began, in powers of e, after so many steps; `unknown` for one of which nothing is known. */
function distance(step: Both, count: Both, unknown: number): number {
  const of = (flow: keyof Both) => count[flow] * Math.abs(Math.log(step[flow]));
  return [of('signal'), of('gradient')].reduce((sum, part) => sum + (Number.isNaN(part) ? unknown : part), 0);
}

/** With a remedy, that distance is at most this share of what it is. */
const BETTER = 0.85;

/**
 * Of the remedies with which theory expects the flow to come halfway to holding at least, nothing to be lost, and signal and gradient together to be better
 * off: the first that is not twice as far from holding as the best. None if there is none.
 */
export function helpful(facts: Facts, flow: keyof Both, remedies: readonly Remedy[]): readonly Remedy[] {
  const { signal, gradient } = facts;
  const count = { signal: signal.values.length - 1, gradient: gradient.values.length - 1 };
  const now = { signal: signal.theory ?? signal.perLayer, gradient: gradient.theory ?? gradient.perLayer };
  const before = distance(now, count, Infinity);
  const candidates: { readonly remedy: Remedy; readonly after: number }[] = [];
  for (const remedy of remedies) {
    const layers = layersOf(edit(facts.config, remedy.change(facts.config))).map(theoryLayer);
    const step = { signal: expectedSignal(facts, layers.slice(0, -1)), gradient: expectedGradient(facts, layers) };
    const after = distance(step, count, 0);
    const ratio = step[flow] ** count[flow];
    const helps = !(Math.abs(Math.log(step[flow])) >= Math.abs(Math.log(now[flow])) / 2);
    if (ratio > LOST && ratio < BURST && helps && after <= BETTER * before) candidates.push({ remedy, after });
    if (candidates[0] && candidates[0].after <= Math.LN2) break; // no other can be so much better
  }
  const best = Math.min(...candidates.map(({ after }) => after));
  const found = candidates.find(({ after }) => after <= best + Math.LN2);
  return found ? [found.remedy] : [];
}
