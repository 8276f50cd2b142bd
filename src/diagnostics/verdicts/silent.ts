import type { Facts } from '../facts.ts';
import type { Verdict } from '../verdict.ts';

/** From some layer on every activation is exactly 0. */
export const silent: Verdict = {
  id: 'silent',
  about: 'signal',
  judge(facts) {
    const index = silentFrom(facts);
    return index < hidden(facts).length ? { severity: 'bad', detail: { layer: String(index + 1) } } : null;
  },
};

/** All weights of a layer are exactly 0, or all its activations, but biases or φ(0) make something of those after it. */
export const blocked: Verdict = {
  id: 'blocked',
  about: 'signal',
  judge(facts) {
    const index = blockedAt(facts);
    const by = hasWeights(facts, index) ? 'activations' : 'weights';
    return index >= 0 ? { severity: 'bad', detail: { layer: String(index + 1), by } } : null;
  },
};

const hidden = ({ summaries }: Facts) => summaries.slice(0, -1);
const isAlive = ({ summaries }: Facts, index: number) => {
  const { outputs, activations } = summaries[index]!;
  return (outputs ?? activations)!.rms > 0;
};
const hasWeights = ({ summaries }: Facts, index: number) => (summaries[index]?.weights?.rms ?? 0) > 0;

const silentFrom = (facts: Facts) => hidden(facts).findLastIndex((_, i) => isAlive(facts, i)) + 1;
const blockedAt = (facts: Facts) => hidden(facts).findIndex((_, i) => !(isAlive(facts, i) && hasWeights(facts, i)));
