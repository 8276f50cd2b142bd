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

/** The first of the remedies with which theory expects the flow to come halfway to holding at least, and nothing to be lost; none if none does. */
export function helpful(facts: Facts, flow: 'signal' | 'gradient', remedies: readonly Remedy[]): readonly Remedy[] {
  const { theory, perLayer, values } = facts[flow];
  const before = Math.abs(Math.log(theory ?? perLayer));
  const helps = ({ change }: Remedy) => {
    const layers = layersOf(edit(facts.config, change(facts.config))).map(theoryLayer);
    const after = flow === 'signal' ? expectedSignal(facts, layers.slice(0, -1)) : expectedGradient(facts, layers);
    const ratio = after ** (values.length - 1);
    return ratio > LOST && ratio < BURST && !(Math.abs(Math.log(after)) >= before / 2);
  };
  const found = remedies.find(helps);
  return found ? [found] : [];
}
